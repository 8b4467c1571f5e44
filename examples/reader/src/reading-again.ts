import type { FeedItem } from 'flash-news-client';

export interface StoryPage {
  items: FeedItem[];
  /** Of the next page; null at the end. */
  cursor: string | null;
}

/** Loads a page of a list, the first one without a cursor; `limit` stories where it is given. */
export type LoadPage = (cursor: string | undefined, limit?: number) => Promise<StoryPage>;

/** The newsroom's largest page, and how many of them are read at most. */
export const LARGEST_PAGE = 100;
const MOST_PAGES = 10;

/** How a list is sorted: the newest first, or by how well a story answers a search. */
export type Order = 'time' | 'rank';

/** Returns when the oldest story of a list was released; those on top, which may be of any age, aside. */
export const oldestOf = (items: readonly FeedItem[]): string | undefined =>
  items.findLast(({ pinned }) => !pinned)?.releasedAt;

export interface ReadAgain {
  load: LoadPage;
  /** How many stories a page has. */
  pageSize: number;
  order: Order;
}

/** Reads a list again, down to the last story that is shown. */
export const readAgain = async (
  shown: readonly FeedItem[],
  { load, pageSize, order }: ReadAgain,
): Promise<StoryPage> => {
  const oldest = oldestOf(shown) ?? '\uffff';
  const isEnough = (items: FeedItem[]): boolean =>
    order === 'time'
      ? (oldestOf(items) ?? '\uffff') <= oldest
      : // New stories may have moved the last ones to the next page.
        items.length >= shown.length + pageSize;
  const limit = shown.length > pageSize ? LARGEST_PAGE : undefined;
  const read: StoryPage = { items: [], cursor: null };
  let cursor: string | undefined;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page = await load(cursor, limit);
    read.items.push(...page.items);
    read.cursor = page.cursor;
    if (page.cursor === null || isEnough(read.items)) break;
    ({ cursor } = page);
  }
  return read;
};

/** What a list has to change to be as it was read. */
export interface Differences {
  removed: string[];
  changed: FeedItem[];
  /** In the newsroom's order: the newest first. */
  added: FeedItem[];
}

/** Returns the differences between a list and what was read of it. Stories older than those that were read are left alone. */
export const differencesOf = (
  shown: readonly FeedItem[],
  read: StoryPage,
  order: Order,
): Differences => {
  const now = new Map(read.items.map((item) => [item.documentId, item]));
  const before = new Map(shown.map((item) => [item.documentId, item]));
  const reached =
    order === 'rank' || read.cursor === null ? '' : (oldestOf(read.items) ?? '\uffff');
  const oldest = oldestOf(shown) ?? '';
  return {
    removed: shown
      .filter(({ documentId, pinned, releasedAt }) => {
        return !now.has(documentId) && (pinned || releasedAt > reached);
      })
      .map(({ documentId }) => documentId),
    changed: read.items.filter((item) => {
      const old = before.get(item.documentId);
      return old !== undefined && JSON.stringify(old) !== JSON.stringify(item);
    }),
    added: read.items.filter(
      ({ documentId, releasedAt }) => !before.has(documentId) && releasedAt > oldest,
    ),
  };
};

/** Returns the stories of a list as they were read, without those that are new. */
export const afterReading = (
  shown: readonly FeedItem[],
  read: StoryPage,
  order: Order,
): FeedItem[] => {
  const { removed, changed } = differencesOf(shown, read, order);
  const newer = new Map(changed.map((item) => [item.documentId, item]));
  return shown
    .filter(({ documentId }) => !removed.includes(documentId))
    .map((item) => newer.get(item.documentId) ?? item);
};
