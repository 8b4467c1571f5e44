import { describe, expect, it } from '@jest/globals';
import type { DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import { areLoaded, loadFurther, rowsBelow } from './deskPages';

const row = (documentId: string) => ({ contentType: 't', documentId }) as DeskRow;

/** Rows with ids of one letter. */
const rowsOf = (ids: string): DeskRow[] => ids.split('').map(row);

const page = (ids: string, nextCursor: string | null, flashes = '') =>
  ({
    flashes: rowsOf(flashes),
    data: rowsOf(ids),
    meta: { nextCursor },
  }) as unknown as DeskResponse;

const idsOf = (rows: DeskRow[]): string => rows.map(({ documentId }) => documentId).join('');

/** A desk of pages of two rows, which begin after the row that a cursor names. */
const desk = (ids: string) => {
  const loaded: string[] = [];
  const at = (start: number): DeskResponse =>
    page(ids.slice(start, start + 2), ids.length > start + 2 ? ids.charAt(start + 1) : null);
  const load = (cursor: string): Promise<DeskResponse> => {
    loaded.push(cursor);
    return Promise.resolve(at(ids.indexOf(cursor) + 1));
  };
  return { first: at(0), load, loaded };
};

describe('the pages after the first', () => {
  it('are loaded one by one while the first stays', async () => {
    const { first, load, loaded } = desk('abcdefg');
    const one = await loadFurther(null, first, 1, load);
    expect(idsOf(one.rows)).toBe('cd');
    const two = await loadFurther(one, first, 2, load);
    expect(idsOf(two.rows)).toBe('cdef');
    expect(loaded).toEqual(['b', 'd']);
    expect(areLoaded(two, first, 2)).toBe(true);
    expect(areLoaded(two, first, 3)).toBe(false);
  });

  it('are loaded again after another first page, from which rows were pushed', async () => {
    const before = desk('abcdef');
    const further = await loadFurther(null, before.first, 1, before.load);
    const now = desk('xyabcdef');
    expect(areLoaded(further, now.first, 1)).toBe(false);
    const again = await loadFurther(further, now.first, 1, now.load);
    expect(idsOf(rowsBelow(now.first, again.rows))).toBe('xyab');
    expect(again.cursor).toBe('b');
  });

  it('have their rows as they are now', async () => {
    const { first, load } = desk('abcd');
    const free = await loadFurther(null, first, 1, load);
    const next = { ...first };
    const taken = { ...page('cd', null), data: [{ ...row('c'), title: 'Taken' }] };
    const again = await loadFurther(free, next, 1, () => Promise.resolve(taken));
    expect(again.rows).toEqual(taken.data);
  });

  it('end where nothing follows', async () => {
    const { first, load } = desk('abcd');
    const further = await loadFurther(null, first, 5, load);
    expect(further).toMatchObject({ pages: 1, cursor: null });
    expect(areLoaded(further, first, 5)).toBe(true);
    const only = page('a', null);
    expect(await loadFurther(further, only, 5, load)).toMatchObject({ pages: 0, rows: [] });
  });
});

describe('the rows of all pages', () => {
  it('have each document once, and none of the flashes', () => {
    const further = rowsOf('bcdcf');
    expect(idsOf(rowsBelow(page('ab', 'b', 'f'), further))).toBe('abcd');
  });
});
