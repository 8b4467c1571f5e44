import { describe, expect, it } from '@jest/globals';
import type { DeskItem, ItemsResponse } from '../../../../shared/contracts/desk';
import { loadFurther } from './loadFurther';

/** Answers items by their numbers, the highest first; a cursor is the number before which a page begins. */
const inbox = (newest: number) => {
  const limits: number[] = [];
  const load = (cursor: string, limit: number): Promise<ItemsResponse> => {
    limits.push(limit);
    const first = Number(cursor) - 1;
    const length = Math.min(limit, first);
    const data = Array.from({ length }, (_none, at) => ({ id: String(first - at) }) as DeskItem);
    return Promise.resolve({
      data,
      meta: { nextCursor: first > length ? String(first - length + 1) : null },
    });
  };
  return { load, limits, cursorAfter: (count: number) => String(newest - count + 1) };
};
const idsOf = (items: DeskItem[]): number[] => items.map(({ id }) => Number(id));

describe('loadFurther', () => {
  it('follows the first page as it is now, so that nothing lies between the pages', async () => {
    const before = inbox(30);
    const then = await loadFurther(before.cursorAfter(10), 10, before.load);
    expect(idsOf(then.items)).toEqual([20, 19, 18, 17, 16, 15, 14, 13, 12, 11]);
    // Three have come in: 21 to 23 have left the first page.
    const after = inbox(33);
    const now = await loadFurther(after.cursorAfter(10), 10, after.load);
    expect(idsOf(now.items)).toEqual([23, 22, 21, 20, 19, 18, 17, 16, 15, 14]);
    expect(now.cursor).toBe('14');
  });

  it('asks for at most a hundred at once, and ends with the last item', async () => {
    const { load, limits, cursorAfter } = inbox(160);
    const { items, cursor } = await loadFurther(cursorAfter(10), 180, load);
    expect(limits).toEqual([100, 80]);
    expect(idsOf(items)).toHaveLength(150);
    expect(cursor).toBeNull();
    expect(await loadFurther(null, 10, load)).toEqual({ items: [], cursor: null });
  });

  it('throws what the request throws', async () => {
    const failing = () => Promise.reject(new Error('offline'));
    await expect(loadFurther('1', 10, failing)).rejects.toThrow('offline');
  });
});
