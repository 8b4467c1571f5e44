import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { diffTexts, linesOf, type Piece } from './textDiff';

const joined = (pieces: Piece[], without: Piece['kind']): string =>
  pieces
    .filter(({ kind }) => kind !== without)
    .map(({ text }) => text)
    .join('');

describe('what changed in a text', () => {
  it('marks exactly the word that was changed', () => {
    expect(diffTexts('Tri lagje pa ujë sot.', 'Katër lagje pa ujë sot.')).toEqual([
      { text: 'Tri', kind: 'removed' },
      { text: 'Katër', kind: 'added' },
      { text: ' lagje pa ujë sot.', kind: 'same' },
    ]);
  });

  it('marks a comma without the words beside it', () => {
    expect(diffTexts('Ujë dritë', 'Ujë, dritë').filter(({ kind }) => kind !== 'same')).toEqual([
      { text: ',', kind: 'added' },
    ]);
  });

  it('is nothing in the same text, and nothing at all in an empty one', () => {
    expect(diffTexts('a\nb', 'a\nb')).toEqual([{ text: 'a\nb', kind: 'same' }]);
    expect(diffTexts('', '')).toEqual([]);
  });

  it('gives up on texts that have nothing in common', () => {
    const text = (seed: string) =>
      Array.from({ length: 3_000 }, (_, index) => `${seed}${index}`).join(' ');
    expect(diffTexts(text('a'), text('b')).map(({ kind }) => kind)).toEqual(['removed', 'added']);
  });

  it('loses nothing of either text', () => {
    const text = fc.array(fc.constantFrom('uji', 'dritë', ',', ' ', '\n', 'ë'), { maxLength: 12 });
    fc.assert(
      fc.property(text, text, (one, other) => {
        const [before, after] = [one.join(''), other.join('')];
        const pieces = diffTexts(before, after);
        expect(joined(pieces, 'added')).toBe(before);
        expect(joined(pieces, 'removed')).toBe(after);
        expect(linesOf(pieces)).toHaveLength(after.split('\n').length);
      }),
    );
  });
});

describe('the lines of a changed text', () => {
  it('are those of the text after; what was removed stays beside what was there', () => {
    expect(linesOf(diffTexts('Një\nDy\nTre', 'Një\nTre'))).toEqual([
      [{ text: 'Një', kind: 'same' }],
      expect.arrayContaining([{ text: 'Tre', kind: 'same' }]),
    ]);
  });
});
