import { describe, expect, it } from '@jest/globals';

import { movesBetween } from './publication';

const sq = { id: 1, locale: 'sq' };
const en = { id: 2, locale: 'en' };

describe('movesBetween', () => {
  it('tells a first publication', () => {
    expect(movesBetween([], [sq])).toEqual([{ locale: 'sq', was: undefined, is: sq }]);
  });

  it('tells a publication anew by its new row', () => {
    const again = { id: 3, locale: 'sq' };
    expect(movesBetween([sq, en], [again, en])).toEqual([{ locale: 'sq', was: sq, is: again }]);
  });

  it('tells what was taken away, locale by locale', () => {
    expect(movesBetween([sq, en], [])).toEqual([
      { locale: 'en', was: en, is: undefined },
      { locale: 'sq', was: sq, is: undefined },
    ]);
  });

  it('tells nothing where nothing happened', () => {
    expect(movesBetween([sq, en], [en, sq])).toEqual([]);
  });
});
