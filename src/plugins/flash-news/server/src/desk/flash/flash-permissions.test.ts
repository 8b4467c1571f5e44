import { describe, expect, it } from '@jest/globals';
import { authoriseChange, flashPermissions } from './flash-permissions';

describe('flashPermissions and authoriseChange', () => {
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
  ])('%s is authorised in the locales that it concerns', (_, request, where) => {
    const asked: string[][] = [];
    const authorise = (locales: string[]): void => void asked.push(locales);
    authoriseChange(request, ['sq', 'de', 'en'], authorise)(['sq', 'de']);
    expect(asked).toEqual([where]);
  });
});
