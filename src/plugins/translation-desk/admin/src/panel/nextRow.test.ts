import { describe, expect, it } from '@jest/globals';
import type { DeskCell, DeskResponse, DeskRow } from '../../../shared/contracts/desk';
import { findNext, nextRow } from './nextRow';

const OPEN = { contentType: 'api::article.article', documentId: 'open', locale: 'en' };

const row = (documentId: string, change: Partial<DeskRow> = {}, assignee: number | null = null) => {
  const cell: DeskCell = {
    ...{ locale: 'en', state: 'missing', staleFields: [], since: '2026-01-01T00:00:00.000Z' },
    assignee: assignee === null ? null : { id: assignee, name: 'Somebody' },
    ...{ returned: null, handedInBy: null, isPublished: false, embargoUntil: null },
    ...{ isCorrected: false, mayEdit: true },
  };
  const story: DeskRow = {
    ...{ contentType: OPEN.contentType, documentId, title: documentId, sourceLocale: 'sq' },
    ...{ category: null, flash: null, isTakenDown: false, locale: 'en', cells: [cell] },
  };
  return { ...story, ...change };
};

describe('the next story', () => {
  it('is the first other one that is mine or nobody’s', () => {
    const rows = [row('open'), row('hers', {}, 2), row('mine', {}, 1), row('free')];
    expect(nextRow(rows, OPEN, 1)?.documentId).toBe('mine');
    expect(nextRow([row('open'), row('hers', {}, 2)], OPEN, 1)).toBeUndefined();
  });

  it('is none that was taken down', () => {
    const rows = [row('down', { isTakenDown: true }), row('free')];
    expect(nextRow(rows, OPEN, 1)?.documentId).toBe('free');
  });
});

const page = (data: DeskRow[], nextCursor: string | null, flashes: DeskRow[] = []) =>
  ({ flashes, data, meta: { nextCursor, me: { id: 1, name: 'Me' } } }) as unknown as DeskResponse;

/** Answers with pages by cursor, and says which were loaded. */
const desk = (pages: Record<string, DeskResponse>) => {
  const loaded: string[] = [];
  const load = (cursor: string): Promise<DeskResponse> => {
    loaded.push(cursor);
    const found = pages[cursor];
    return found ? Promise.resolve(found) : Promise.reject(new Error('It is out of reach.'));
  };
  return { load, loaded };
};

describe('the search for the next story', () => {
  const hers = page([row('hers', {}, 2), row('down', { isTakenDown: true })], 'b');

  it('ends on the first page that has one', async () => {
    const { load, loaded } = desk({ b: page([], 'c'), c: page([row('free')], 'd') });
    expect(await findNext(hers, OPEN, load)).toMatchObject({ row: { documentId: 'free' } });
    expect(loaded).toEqual(['b', 'c']);
    const flash = page([row('free')], 'b', [row('flash')]);
    expect(await findNext(flash, OPEN, load)).toMatchObject({ row: { documentId: 'flash' } });
    expect(loaded).toHaveLength(2);
  });

  it('says that there is none after it has seen all', async () => {
    const { load } = desk({ b: page([row('his', {}, 3), row('open')], null) });
    expect(await findNext(hers, OPEN, load)).toEqual({ row: null, isComplete: true });
  });

  it('does not say so after a few pages of many', async () => {
    const { load, loaded } = desk({ b: hers });
    expect(await findNext(hers, OPEN, load)).toEqual({ row: null, isComplete: false });
    expect(loaded).toHaveLength(3);
  });

  it('does not say so where a page cannot be loaded', async () => {
    const { load } = desk({});
    expect(await findNext(hers, OPEN, load)).toEqual({ row: null, isComplete: false });
  });
});
