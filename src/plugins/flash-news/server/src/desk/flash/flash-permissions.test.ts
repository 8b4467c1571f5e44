import { describe, expect, it } from '@jest/globals';
import { concernedByChange, concernedByRaise, flashPermissions } from './flash-permissions';

describe('flashPermissions and the locales that a request concerns', () => {
  const english = {
    allows: (_ability: unknown, _action: unknown, _uid: unknown, locales: string[]) =>
      locales.every((locale) => locale === 'en'),
  };
  const ability = { can: () => true };

  it('allow lines by locale, and everything else only in all published locales', () => {
    const document = { publishedIn: ['en', 'sq'], text: { de: 'Sturm' } };
    expect(flashPermissions(english, ability, 'uid', document)).toEqual({
      raise: false,
      end: false,
      lines: ['en'],
    });
  });

  it.each([
    ['a line', { text: { en: 'Storm' } }, ['en']],
    ['the level', { level: 'urgent' as const }, ['sq', 'de']],
    ['the length, and a line', { minutes: 5, text: { en: '' } }, ['sq', 'de', 'en']],
    ['a line in a locale that is not configured', { text: { xx: 'Storm' } }, []],
  ])('%s concerns its locales', (_, request, where) => {
    expect(concernedByChange(request)(['sq', 'de'], ['sq', 'de', 'en'])).toEqual(where);
  });

  it('a raise concerns all published locales, and those of its lines', () => {
    const request = { contentType: 'uid', documentId: 'a', level: 'flash' as const };
    const concerned = concernedByRaise({ ...request, text: { en: 'Storm', xx: 'Storm' } });
    expect(concerned(['sq'], ['sq', 'de', 'en'])).toEqual(['sq', 'en']);
  });
});
