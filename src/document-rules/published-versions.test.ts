import { describe, expect, it } from '@jest/globals';

import { publicationChanges } from './published-versions';

const sq = { id: 1, locale: 'sq' };
const en = { id: 2, locale: 'en' };

describe('publicationChanges', () => {
  it('reports a first publication', () => {
    expect(publicationChanges([], [sq])).toEqual([{ locale: 'sq', before: undefined, after: sq }]);
  });

  it('reports a re-publication by its new row', () => {
    const again = { id: 3, locale: 'sq' };
    expect(publicationChanges([sq, en], [again, en])).toEqual([
      { locale: 'sq', before: sq, after: again },
    ]);
  });

  it('reports removed rows by locale', () => {
    expect(publicationChanges([sq, en], [])).toEqual([
      { locale: 'en', before: en, after: undefined },
      { locale: 'sq', before: sq, after: undefined },
    ]);
  });

  it('reports nothing without a change', () => {
    expect(publicationChanges([sq, en], [en, sq])).toEqual([]);
  });
});
