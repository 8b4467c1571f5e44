import { describe, expect, it } from '@jest/globals';

type Messages = Record<string, string>;

/** Names of the placeholders of a message, such as `time` in "until {time}". */
const placeholdersOf = (message: string): string[] =>
  [...message.matchAll(/\{(\w+)\s*[,}]/g)].map(([, name]) => name ?? '').sort();

/** Tests that the Albanian messages of a plugin say what the English ones say. */
export const describeTranslations = (en: Messages, sq: Messages): void =>
  describe('the Albanian messages', () => {
    it('have the same keys as the English ones, and are not empty', () => {
      expect(Object.keys(sq).sort()).toEqual(Object.keys(en).sort());
      expect(Object.values(sq).filter((message) => message.trim() === '')).toEqual([]);
    });

    it.each(Object.entries(en))(
      '%s has the same placeholders as the English one',
      (id, message) => {
        expect(placeholdersOf(sq[id] ?? '')).toEqual(placeholdersOf(message));
      },
    );
  });
