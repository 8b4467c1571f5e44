import { describe, expect, it } from '@jest/globals';
import { createUnreadBodyCheck } from './unread-body';

const check = createUnreadBodyCheck('/api');

const matches = (type: string | undefined, wanted: string): boolean => {
  const name = type?.split(';')[0]?.toLowerCase() ?? '';
  if (wanted === 'urlencoded') return name === 'application/x-www-form-urlencoded';
  return wanted === 'text/*' ? name.startsWith('text/') : name === wanted;
};
const accepted = (method: string, path: string, type: string | undefined, isEmpty = false) =>
  check({
    method,
    path,
    isEmpty,
    is: (types) => types.find((one) => matches(type, one)) ?? false,
  });

describe('a body that nothing reads', () => {
  it.each([
    ['/api/upload'],
    ['/API/Upload/'],
    ['/upload'],
    ['/upload/files'],
    ['/upload/files/7/replace'],
    ['/admin/project-settings'],
  ])('is no form with files for %s', (path) => {
    for (const type of ['multipart/form-data; boundary=a', 'Multipart/Form-Data;boundary="b"']) {
      expect(accepted('POST', path, type)).toBeNull();
      expect(accepted('PUT', path, type)).toBe('application/json');
    }
    expect(accepted('POST', path, 'multipart/related')).toMatch(/^multipart\/form-data or/);
    expect(accepted('POST', path, 'image/png')).toMatch(/^multipart\/form-data or/);
  });

  it.each([
    ['/admin/login'],
    ['/api/articles'],
    ['/api/upload/files'],
    ['/api/upload/x'],
    ['/upload/actions/upload-from-urls'],
    ['/upload/files/7'],
    ['/x/upload'],
    ['/nothing'],
  ])('is a form with files for %s', (path) => {
    expect(accepted('POST', path, 'multipart/form-data; boundary=a')).toBe('application/json');
  });

  it.each(['application/xml', 'application/octet-stream', 'image/png', undefined])(
    'is %s',
    (type) => {
      expect(accepted('POST', '/api/articles', type)).toBe('application/json');
      expect(accepted('POST', '/api/articles', type, true)).toBeNull();
      expect(accepted('GET', '/api/articles', type)).toBeNull();
    },
  );

  it.each(['application/json; charset=utf-8', 'application/x-www-form-urlencoded', 'text/plain'])(
    'is not %s',
    (type) => {
      expect(accepted('POST', '/api/articles', type)).toBeNull();
    },
  );
});
