import type { FeedItem } from 'flash-news-client';
import {
  afterReading,
  LARGEST_PAGE,
  readAgain,
  type ReadAgain,
  type StoryPage,
} from './reading-again';

/** A list that the reader has left, for when they come back to it. */
export interface Left {
  page: StoryPage | null;
  /** How many stories it had, and how far it was scrolled, in px. */
  count: number;
  scrollY: number;
  /** Whether every event since has been applied to it. */
  isCurrent: boolean;
}

const KEY = 'places';

/** So many places are kept over a reload. */
const MOST = 30;

const stored = (): [string, Left][] => {
  try {
    const found = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as [string, number, number][];
    return found.map(([key, count, scrollY]) => [
      key,
      { page: null, count, scrollY, isCurrent: false },
    ]);
  } catch {
    // Storage may be refused, or hold something else.
    return [];
  }
};

/** Returns a list that the reader comes back to, as it is now; as it was left where the newsroom can't be reached. */
export const restore = async (
  { page, count, isCurrent }: Left,
  reading: ReadAgain,
): Promise<StoryPage> => {
  const { load, pageSize, order } = reading;
  if (page === null)
    return load(undefined, count > pageSize ? Math.min(count, LARGEST_PAGE) : undefined);
  if (isCurrent) return page;
  try {
    const read = await readAgain(page.items, reading);
    return { ...page, items: afterReading(page.items, read, order) };
  } catch {
    return page;
  }
};

/** Keeps the lists that the reader has left; over a reload, only how long they were and how far they were scrolled. */
export const createPlaces = () => {
  const places = new Map(stored());

  return {
    leave(key: string, page: StoryPage | null): void {
      places.delete(key);
      const count = page?.items.length ?? 0;
      places.set(key, { page, count, scrollY: window.scrollY, isCurrent: true });
    },
    at: (key: string): Left | null => places.get(key) ?? null,
    /** A story has changed; `item` is null where readers see it no more. */
    onEvent(documentId: string, item: FeedItem | null): void {
      for (const { page } of places.values()) {
        if (!page) continue;
        page.items = page.items.flatMap((one) =>
          one.documentId !== documentId ? [one] : item === null ? [] : [item],
        );
      }
    },
    /** Events were lost: what is kept has to be read again. */
    onReload(): void {
      for (const place of places.values()) place.isCurrent = false;
    },
    /** Keeps the places over a reload. */
    store(): void {
      const kept = [...places].slice(-MOST);
      try {
        sessionStorage.setItem(
          KEY,
          JSON.stringify(kept.map(([key, { count, scrollY }]) => [key, count, scrollY])),
        );
      } catch {
        // The reader begins at the top.
      }
    },
  };
};
