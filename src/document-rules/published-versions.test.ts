import { describe, expect, it } from '@jest/globals';

import { publicationChanges } from './published-versions';

const sq = { id: 1, locale: 'sq' };
const en = { id: 2, locale: 'en' };

describe('movesBetween', () => {
  it('tells a first publication', () => {
    expect(publicationChanges([], [sq])).toEqual([{ locale: 'sq', was: undefined, is: sq }]);
  });

  it('tells a publication anew by its new row', () => {
    const again = { id: 3, locale: 'sq' };
    expect(publicationChanges([sq, en], [again, en])).toEqual([
      { locale: 'sq', was: sq, is: again },
    ]);
  });

  it('tells what was taken away, locale by locale', () => {
    expect(publicationChanges([sq, en], [])).toEqual([
      { locale: 'en', was: en, is: undefined },
      { locale: 'sq', was: sq, is: undefined },
    ]);
  });

  it('tells nothing where nothing happened', () => {
    expect(publicationChanges([sq, en], [en, sq])).toEqual([]);
  });
});
