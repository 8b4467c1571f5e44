import { describe, expect, it } from '@jest/globals';

import { rowId, rowIdFaults } from './row-ids';

describe('rowId', () => {
  it.each([1, '1', 2147483647, '2147483647'])('accepts %j', (id) => {
    expect(rowId.parse(id)).toBe(Number(id));
  });

  it.each([0, -1, 1.5, 2147483648, '2147483648', '1e5', '', 'a', null, [], {}, true])(
    'refuses %j, naming what is accepted',
    (id) => {
      expect(rowId.safeParse(id).error?.issues.map(({ message }) => message)).toEqual([
        'must be a whole number from 1 to 2147483647',
      ]);
    },
  );
});

describe('rowIdFaults', () => {
  it.each([
    '/admin/users/abc',
    '/admin/users/2147483648',
    '/admin/roles/0/permissions',
    '/admin/webhooks/x/trigger',
    '/admin/api-tokens/x',
    '/admin/admin-tokens/x/regenerate',
    '/admin/transfer/tokens/x',
    '/upload/files/x/replace',
    '/api/upload/files/x',
    '/upload/folders/x',
    '/i18n/locales/sq',
    '/users-permissions/roles/x',
    '/api/users-permissions/roles/x',
  ])('finds one in %s', (path) => {
    expect(rowIdFaults(path)).toEqual([
      { path: ['id'], message: 'must be a whole number from 1 to 2147483647' },
    ]);
  });

  it.each([
    '/admin/users',
    '/admin/users/me',
    '/admin/users/me/sessions',
    '/admin/users/batch-delete',
    '/admin/roles/12/permissions',
    '/upload/files',
    '/api/upload/files/7',
    '/content-manager/collection-types/api::article.article/abc',
    '/flash-news/webhooks/x',
  ])('finds none in %s', (path) => {
    expect(rowIdFaults(path)).toEqual([]);
  });
});
