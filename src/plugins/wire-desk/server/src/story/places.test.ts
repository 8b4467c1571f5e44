import { describe, expect, it } from '@jest/globals';
import { missingPlaces, type PlacedRow } from './places';

const row = (
  id: number,
  documentId: string,
  position: number | null,
  { locale = 'sq', isPublished = false } = {},
): PlacedRow => ({ id, documentId, position, locale, isPublished });

describe('missingPlaces', () => {
  it('puts what has no place last, as it was added', () => {
    const rows = [row(3, 'c', null), row(1, 'a', 1), row(2, 'b', 0), row(4, 'd', null)];
    expect(missingPlaces(rows)).toEqual([
      { ids: [3], position: 2 },
      { ids: [4], position: 3 },
    ]);
  });

  it('gives both versions of a quote one place', () => {
    const published = { isPublished: true };
    const rows = [row(9, 'a', null, published), row(1, 'a', null), row(2, 'b', null)];
    expect(missingPlaces(rows)).toEqual([
      { ids: [1, 9], position: 0 },
      { ids: [2], position: 1 },
    ]);
    expect(missingPlaces([row(9, 'a', null, published), row(1, 'a', 4)])).toEqual([
      { ids: [9], position: 4 },
    ]);
  });

  it('gives a translation the places of the language that it was made from', () => {
    const english = { locale: 'en' };
    const rows = [row(1, 'a', 1), row(2, 'b', 0), row(3, 'a', null, english)];
    expect(missingPlaces([...rows, row(4, 'b', null, english)])).toEqual([
      { ids: [3], position: 1 },
      { ids: [4], position: 0 },
    ]);
  });

  it('gives none where each has one', () => {
    expect(missingPlaces([row(1, 'a', 0), row(2, 'b', 0)])).toEqual([]);
    expect(missingPlaces([])).toEqual([]);
  });
});
