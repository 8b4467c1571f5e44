import { describe, expect, it } from '@jest/globals';

import { draftPaths, MOST_DRAFTS, newestDrafts } from './draftLists';
import { newStoryLanguage } from './newStoryLanguage';
import { languagesFor, may, type Permission, type Rights } from './rights';
import { roleKind } from './roleKind';

const TYPE = 'api::article.article';
const ALL = ['sq', 'en'];

const held = (verb: string, locales?: string[] | null): Permission => ({
  action: `plugin::content-manager.explorer.${verb}`,
  subject: TYPE,
  properties: { ...(locales !== undefined && { locales }) },
});
const rights = (...permissions: Permission[]): Rights => ({ permissions, isSuperAdmin: false });

describe('languagesFor', () => {
  it.each<[string, string[] | null | undefined, string[]]>([
    ['those named', ['en'], ['en']],
    ['all for null', null, ALL],
    ['none where they are left out', undefined, []],
  ])('returns %s', (_, locales, expected) => {
    const found = languagesFor(rights(held('read', locales)), held('read').action, TYPE, ALL);
    expect(found).toEqual(expected);
  });

  it('returns all for a super admin, and none of another action', () => {
    const admin = { permissions: [held('read')], isSuperAdmin: true };
    expect(languagesFor(admin, held('read').action, TYPE, ALL)).toEqual(ALL);
    expect(languagesFor(admin, held('update').action, TYPE, ALL)).toEqual([]);
    expect(may(admin, held('read').action)).toBe(false);
  });
});

const DESK = { action: 'plugin::translation-desk.desk.read', subject: null };
const PICTURES = { action: 'plugin::upload.assets.create', subject: null };

describe('roleKind', () => {
  it.each([
    ['publisher', [held('create', ['sq']), held('publish', ['en'])]],
    ['writer', [held('create', ['sq', 'en']), held('update', ['sq'])]],
    ['translator', [held('create', ['en']), held('update', ['en'])]],
    ['translator', [held('update', ['en'])]],
    ['translator', [held('create', ['sq']), held('update', ['sq']), DESK]],
    ['writer', [held('create', ['sq']), DESK, PICTURES]],
    [null, [held('read', ['sq'])]],
  ])('is %s', (kind, permissions) => {
    expect(roleKind(rights(...permissions), TYPE, { all: ALL, home: 'sq' })).toBe(kind);
  });
});

describe('newStoryLanguage', () => {
  const chosen = (locale: unknown) => JSON.stringify({ plugins: { i18n: { locale } } });
  it.each([
    [ALL, chosen('en'), 'en'],
    [ALL, chosen('fr'), 'sq'],
    [ALL, chosen(7), 'sq'],
    [ALL, 'null', 'sq'],
    [ALL, '{', 'sq'],
    [ALL, null, 'sq'],
    [['en'], null, 'en'],
    [[], null, null],
  ])('of %j, with %j stored, is %j', (allowed, stored, expected) => {
    expect(newStoryLanguage(allowed, 'sq', stored)).toBe(expected);
  });
});

describe('the drafts', () => {
  it('are asked for by language and status, of one user', () => {
    const paths = draftPaths(TYPE, 7, ALL).map((path) => decodeURIComponent(path));
    expect(paths).toHaveLength(4);
    expect(paths[3]).toContain('locale=en&filters[$and][0][__status][$eq]=published-modified');
    expect(paths[0]).toContain('[$or][0][createdBy][id][$eq]=7');
  });

  it('come newest first, each once', () => {
    const draft = (documentId: string, day: number, locale = 'sq') => ({
      ...{ documentId, locale, updatedAt: `2026-11-${String(day)}T10:00:00.000Z` },
    });
    const merged = newestDrafts([[draft('a', 10), draft('b', 12)], [draft('a', 10, 'en')]]);
    expect(merged.map(({ documentId }) => documentId)).toEqual(['b', 'a', 'a']);
    const twice = newestDrafts([[draft('a', 10)], [draft('a', 10)]]);
    expect(twice).toHaveLength(1);
    const many = Array.from({ length: 20 }, (_, index) => draft(String(index), 10));
    expect(newestDrafts([many])).toHaveLength(MOST_DRAFTS);
  });
});
