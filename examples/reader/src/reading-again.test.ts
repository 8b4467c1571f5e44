import { describe, expect, it } from '@jest/globals';
import type { FeedItem } from 'flash-news-client';
import { anItem } from './fixtures/items';
import {
  afterReading,
  differencesOf,
  readAgain,
  type LoadPage,
  type StoryPage,
} from './reading-again';

/** Returns a story by its minute: a higher one is newer. */
const at = (minute: number, change: Partial<FeedItem> = {}): FeedItem =>
  anItem(`m${minute}`, {
    releasedAt: `2026-11-24T08:${String(minute).padStart(2, '0')}:00.000Z`,
    ...change,
  });
const from = (newest: number, oldest: number): FeedItem[] =>
  Array.from({ length: newest - oldest + 1 }, (_, place) => at(newest - place));
const ids = (items: FeedItem[]) => items.map(({ documentId }) => documentId);

/** Loads pages of two of the newsroom's stories, and counts them. */
const newsroomOf = (items: FeedItem[]) => {
  const asked: unknown[] = [];
  const load = (cursor: string | undefined, limit = 2): Promise<StoryPage> => {
    asked.push([cursor, limit]);
    const start = Number(cursor ?? 0);
    const next = start + limit;
    return Promise.resolve({
      items: items.slice(start, next),
      cursor: next < items.length ? String(next) : null,
    });
  };
  return { load, asked };
};

const by = (load: LoadPage) => ({ load, pageSize: 2, order: 'time' as const });

describe('a list that is read again', () => {
  it('is read down to its oldest story', async () => {
    const { load, asked } = newsroomOf(from(30, 1));
    const read = await readAgain(from(29, 28), by(load));
    expect(ids(read.items)).toEqual(['m30', 'm29', 'm28', 'm27']);
    expect(asked).toEqual([
      [undefined, 2],
      ['2', 2],
    ]);
    await readAgain(from(29, 20), by(load));
    expect(asked.slice(2)).toEqual([[undefined, 100]]);
  });

  it('is read a page further where it is not sorted by time', async () => {
    const { load } = newsroomOf([at(5), at(9), at(1), at(7), at(8), at(2)]);
    const shown = [at(5), at(6), at(9)];
    const read = await readAgain(shown, { load, pageSize: 1, order: 'rank' });
    expect(differencesOf(shown, read, 'rank').removed).toEqual(['m6']);
  });

  it('is read once where it is empty', async () => {
    const { load, asked } = newsroomOf(from(30, 1));
    expect(ids((await readAgain([], by(load))).items)).toEqual(['m30', 'm29']);
    expect(asked).toHaveLength(1);
  });

  it('loses the stories that are gone, wherever they were', () => {
    const shown = from(9, 3);
    const left = shown.filter(({ documentId }) => !['m9', 'm5', 'm3'].includes(documentId));
    const read = { items: [...left, at(2)], cursor: 'x' };
    expect(differencesOf(shown, read, 'time').removed).toEqual(['m9', 'm5', 'm3']);
    expect(ids(afterReading(shown, read, 'time'))).toEqual(ids(left));
  });

  it('keeps those that are older than what was read', () => {
    const read = { items: from(9, 6), cursor: 'x' };
    expect(differencesOf(from(9, 3), read, 'time').removed).toEqual([]);
    expect(differencesOf(from(9, 3), { ...read, cursor: null }, 'time').removed).toHaveLength(3);
  });

  it('loses a story that was on top, though it is old', () => {
    const shown = [at(1, { pinned: true }), ...from(9, 6)];
    expect(differencesOf(shown, { items: from(9, 6), cursor: 'x' }, 'time').removed).toEqual([
      'm1',
    ]);
  });

  it('has changed stories as they are, and offers the new ones', () => {
    const changed = at(8, { title: 'Titulli i ri' });
    const read = { items: [at(10), at(9), changed, at(6)], cursor: 'x' };
    expect(differencesOf(from(9, 7), read, 'time')).toEqual({
      removed: ['m7'],
      changed: [changed],
      added: [at(10)],
    });
  });
});
