import type { DeskItem, ItemsResponse } from '../../../../shared/contracts/desk';

/** The pages after the first. */
export interface Further {
  items: DeskItem[];
  /** Of the next page; null after the last one. */
  cursor: string | null;
}

/** Most items that the server answers at once. */
const MOST = 100;

/**
 * Returns `count` items that follow the first page, fewer where there are no more.
 * @param cursor of the first page's answer: read from an earlier one, what has come in since would be on neither page
 * @param load answers a page; throws what it throws
 */
export const loadFurther = async (
  cursor: string | null,
  count: number,
  load: (cursor: string, limit: number) => Promise<ItemsResponse>,
): Promise<Further> => {
  const further: Further = { items: [], cursor };
  while (further.cursor !== null && further.items.length < count) {
    const limit = Math.min(count - further.items.length, MOST);
    const { data, meta } = await load(further.cursor, limit);
    further.items.push(...data);
    further.cursor = meta.nextCursor;
  }
  return further;
};
