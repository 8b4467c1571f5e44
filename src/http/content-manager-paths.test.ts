import { describe, expect, it } from '@jest/globals';

import { checkContentManagerPath, checkNamePath } from './content-manager-paths';

const types: Record<string, { kind: string; options: { draftAndPublish: boolean } }> = {
  'api::article.article': { kind: 'collectionType', options: { draftAndPublish: true } },
  'api::person.person': { kind: 'collectionType', options: { draftAndPublish: false } },
  'api::about.about': { kind: 'singleType', options: { draftAndPublish: false } },
};

const check = (path: string) => () => checkContentManagerPath(path, (uid) => types[uid]);

describe('checkContentManagerPath', () => {
  it.each([
    '/content-manager/single-types/api::article.article',
    '/content-manager/single-types/api::article.article/actions/publish',
    '/content-manager/collection-types/api::about.about/abc',
  ])('finds no route at %s', (path) => {
    expect(check(path)).toThrow(expect.objectContaining({ name: 'NotFoundError' }));
  });

  it.each(['abc/actions/publish', 'abc/actions/discard', 'actions/bulkpublish'])(
    'refuses to publish people: %s',
    (action) => {
      expect(check(`/content-manager/collection-types/api::person.person/${action}`)).toThrow(
        'This has no drafts: it is public as soon as it is saved.',
      );
    },
  );

  it.each([
    '/content-manager/collection-types/api::article.article/abc/actions/publish',
    '/content-manager/collection-types/api::person.person/actions/bulkdelete',
    '/content-manager/single-types/api::about.about',
    '/content-manager/collection-types/api::nothing.nothing',
    '/admin/users',
  ])('passes %s', (path) => {
    expect(check(path)).not.toThrow();
  });
});

describe('checkNamePath', () => {
  it.each([
    '/content-manager/relations/__proto__/people',
    '/content-manager/relations/tostring/abc/people',
    '/api/content-type-builder/content-types/constructor',
  ])('finds no type by what every object has: %s', (path) => {
    expect(() => checkNamePath(path)).toThrow(expect.objectContaining({ name: 'NotFoundError' }));
  });

  it.each(['/content-manager/relations/api::article.article/people', '/api/articles/constructor'])(
    'accepts %s',
    (path) => {
      expect(() => checkNamePath(path)).not.toThrow();
    },
  );
});
