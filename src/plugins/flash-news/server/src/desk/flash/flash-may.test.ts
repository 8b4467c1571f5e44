import { describe, expect, it } from '@jest/globals';
import { authoriseChange, flashMay } from './flash-may';

describe('who may change what of a flash', () => {
  const english = {
    may: (_ability: unknown, _action: unknown, _uid: unknown, locales: string[]) =>
      locales.every((locale) => locale === 'en'),
  };
  const ability = { can: () => true };

  it('is told by language for the lines, and for the whole story otherwise', () => {
    const document = { publishedIn: ['en', 'sq'], text: { de: 'Sturm' } };
    expect(flashMay(english, ability, 'uid', document)).toEqual({
      ...{ raise: false, end: false, lines: ['en'] },
    });
  });

  it.each([
    ['a line', { text: { en: 'Storm' } }, ['en']],
    ['the level', { level: 'urgent' as const }, ['sq', 'de']],
    ['the length, and a line', { minutes: 5, text: { en: '' } }, ['sq', 'de', 'en']],
    ['a line in no language of ours', { text: { xx: 'Storm' } }, []],
  ])('%s has to be allowed where readers see it', (_, request, where) => {
    const asked: string[][] = [];
    const authorise = (locales: string[]): void => void asked.push(locales);
    authoriseChange(request, ['sq', 'de', 'en'], authorise)(['sq', 'de']);
    expect(asked).toEqual([where]);
  });
});
