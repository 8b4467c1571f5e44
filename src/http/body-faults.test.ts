import { describe, expect, it } from '@jest/globals';

import { bodyFaults } from './body-faults';

const found = (path: string, body: unknown): string[] =>
  bodyFaults(path, body).map(({ path: at, message }) => `${at.join('.')}: ${message}`);

describe('bodyFaults', () => {
  it.each([[[]], [[{ title: 'a' }]], ['text'], [7], [true], [null]])(
    'refuses %j anywhere',
    (body) => {
      expect(found('/any/where', body)).toEqual(['body: must be a JSON object']);
    },
  );

  it('leaves other routes to themselves', () => {
    expect(found('/any/where', { permissions: 7, to: null })).toEqual([]);
  });

  it.each<[string, object, string[]]>([
    [
      '/admin/roles/1/permissions',
      { permissions: 7 },
      ['permissions: must be a list of permissions'],
    ],
    [
      '/admin/roles/1/permissions',
      { permissions: [{ action: 7, properties: { fields: 'a' }, conditions: -1 }] },
      [
        'permissions.0.action: must be text',
        'permissions.0.properties.fields: must be a list of texts',
        'permissions.0.conditions: must be a list of texts',
      ],
    ],
    ['/admin/permissions/check', {}, ['permissions: must be a list of permissions']],
    ['/admin/permissions/check', { permissions: [null] }, ['permissions.0: must be an object']],
    [
      '/admin/users',
      { email: [[]], roles: ['x'] },
      ['email: must be text', 'roles.0: must be a whole number from 1 to 2147483647'],
    ],
    ['/admin/users/batch-delete', { ids: 1 }, ['ids: must be a list of ids']],
    [
      '/admin/webhooks/batch-delete',
      { ids: [{ id: 1 }] },
      ['ids.0: must be a whole number from 1 to 2147483647'],
    ],
    [
      '/content-manager/uid/check-availability',
      { contentTypeUID: '__proto__', field: 'slug', value: 'a' },
      ['contentTypeUID: must be the name of a content type'],
    ],
    [
      '/upload/folders',
      { name: 'a', parent: 'x' },
      ['parent: must be a whole number from 1 to 2147483647'],
    ],
    ['/email/test', { to: 7 }, ['to: must be an address, or a list of addresses']],
    ['/users-permissions/email-templates', {}, ['email-templates: must be templates by name']],
    [
      '/users-permissions/email-templates',
      { 'email-templates': { reset_password: {} } },
      ['email-templates.reset_password.options: must be an object'],
    ],
    [
      '/users-permissions/roles/1',
      { permissions: { 'api::article': { controllers: { article: { find: null } } } } },
      ['permissions.api::article.controllers.article.find: must be an object'],
    ],
  ])('of %s, refuses %j', (path, body, faults) => {
    expect(found(path, body)).toEqual(faults);
  });

  it.each<[string, object]>([
    ['/admin/roles/1/permissions', { permissions: [] }],
    [
      '/admin/roles/1/permissions',
      { permissions: [{ action: 'a', subject: null, properties: {} }] },
    ],
    ['/admin/users', { email: 'a@b.al', roles: [1, '2'] }],
    ['/upload/folders', { name: 'a', parent: null }],
    ['/upload/folders/1', {}],
    ['/email', { to: ['a@b.al', 'c@d.al'] }],
  ])('of %s, accepts %j', (path, body) => {
    expect(found(path, body)).toEqual([]);
  });
});
