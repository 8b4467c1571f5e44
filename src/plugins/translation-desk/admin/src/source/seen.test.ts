import { describe, expect, it } from '@jest/globals';
import { withSeen, type Seen } from './seen';

const seen: Seen = { model: 'm', documentId: 'd', locale: 'en', hashes: { title: 'abc' } };
const argument = { model: 'm', documentId: 'd', params: { locale: 'en' } };

describe('a save of a translation', () => {
  it('says what its author has seen of the source, beside other headers', () => {
    const request = {
      url: '/m',
      config: { params: { locale: 'en' }, headers: { 'If-Match': '"1"' } },
    };
    expect(withSeen(request, argument, seen)).toEqual({
      url: '/m',
      config: {
        params: { locale: 'en' },
        headers: { 'If-Match': '"1"', 'X-Source-Seen': '{"title":"abc"}' },
      },
    });
  });

  it.each([
    ['another type', { ...argument, model: 'n' }],
    ['another document', { ...argument, documentId: 'e' }],
    ['another language', { ...argument, params: { locale: 'de' } }],
  ])('says nothing of %s', (_what, other) => {
    expect(withSeen({}, other, seen)).toEqual({});
  });

  it('says nothing without an open translation', () => {
    expect(withSeen({}, argument, null)).toEqual({});
  });
});
