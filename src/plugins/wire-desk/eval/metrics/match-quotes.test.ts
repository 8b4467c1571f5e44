import { describe, expect, it } from '@jest/globals';
import { matchQuotes, overlapOf } from './match-quotes';

const words = (text: string) => text.split(' ');

describe('overlapOf', () => {
  it.each([
    ['a b c d', 'a b c d', 1],
    ['a b c d', 'a b', 0.5],
    ['a b c d', 'c d e f', 2 / 6],
    ['a a b', 'a', 1 / 3],
    ['a', 'b', 0],
  ])('of "%s" and "%s" is %d', (one, other, overlap) => {
    expect(overlapOf(words(one), words(other))).toBeCloseTo(overlap);
  });

  it('of nothing is 0', () => {
    expect(overlapOf([], [])).toBe(0);
  });
});

describe('matchQuotes', () => {
  const pairsOf = (gold: string[], proposed: string[]) =>
    matchQuotes(gold.map(words), proposed.map(words)).map((pair) => [
      pair.gold,
      pair.proposed,
      pair.isExact,
    ]);

  it('matches at an overlap of a half, and not below', () => {
    expect(pairsOf(['a b c d'], ['a b'])).toEqual([[0, 0, false]]);
    expect(pairsOf(['a b c d e'], ['a b'])).toEqual([]);
  });

  it('gives a quote to one only: the exact one before a longer one', () => {
    expect(pairsOf(['a b c'], ['a b c d', 'a b c'])).toEqual([[0, 1, true]]);
  });

  it('gives the exact one before the same words in another order', () => {
    expect(pairsOf(['a b c'], ['c b a', 'a b c'])).toEqual([[0, 1, true]]);
  });

  it('gives a proposed quote to one gold quote only', () => {
    expect(pairsOf(['a b c d', 'a b c'], ['a b c'])).toEqual([[1, 0, true]]);
  });

  it('leaves the second half of a quote that was cut in two over', () => {
    expect(pairsOf(['a b c d e f'], ['a b c d', 'e f'])).toEqual([[0, 0, false]]);
  });

  it('matches the same words said twice in their order', () => {
    expect(pairsOf(['no', 'yes', 'no'], ['no', 'yes', 'no'])).toEqual(
      expect.arrayContaining([
        [0, 0, true],
        [1, 1, true],
        [2, 2, true],
      ]),
    );
  });

  it('does not call other words in the same number exact, nor another order', () => {
    expect(pairsOf(['a b c'], ['c b a'])).toEqual([[0, 0, false]]);
  });
});
