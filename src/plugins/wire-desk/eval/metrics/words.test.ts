import { describe, expect, it } from '@jest/globals';
import { folded, sameWords, wordsOf } from './words';

describe('words', () => {
  it('are without marks, dashes, dots and the joint of stretches', () => {
    expect(wordsOf('“It’s safe,” … – I drive over it.')).toEqual([
      "It's",
      'safe',
      'I',
      'drive',
      'over',
      'it',
    ]);
  });

  it('keep hyphens inside, case, and the marks of questions', () => {
    expect(wordsOf('A well-known “Why?!” – yes')).toEqual(['A', 'well-known', 'Why', '?!', 'yes']);
  });

  it('are the same in another case and with other marks, not in another order', () => {
    expect(sameWords('The bridge, safe', 'the  BRIDGE safe.')).toBe(true);
    expect(sameWords('The bridge safe', 'safe the bridge')).toBe(false);
  });
});

describe('folded', () => {
  it('ignores case, diacritics, and the choice of apostrophe', () => {
    expect(folded('D’Arcy  Þórður Çela')).toBe(folded("d'arcy thordur CELA"));
  });

  it('keeps dots, so that initials count as printed', () => {
    expect(folded('P.D. Marlowe')).not.toBe(folded('P. D. Marlowe'));
  });
});
