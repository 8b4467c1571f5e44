import type { FeedItem } from 'flash-news-client';

const LEVELS = ['flash', 'bulletin', 'urgent'] as const;

/** An item whose flash is running. */
export type FlashItem = FeedItem & { flash: NonNullable<FeedItem['flash']> };

/** Names one flash of a story: the next one on the same story is another, and shown again after this was closed. */
export const flashKey = ({ documentId, flash }: FlashItem): string =>
  `${documentId} ${flash.startedAt}`;

const hasFlash = (item: FeedItem): item is FlashItem => item.flash !== null;

/** Returns the place of a flash's level, 0 for the highest. */
const rankOf = ({ flash }: FlashItem): number => LEVELS.indexOf(flash.level);

/** A flash as it was when the reader closed it. */
export interface ClosedFlash {
  key: string;
  rank: number;
  /** BCP 47; its banner line is compared with one of the same language only. */
  locale: string;
  line: string | null;
}

/** Returns a flash as it is now, to be remembered as closed. */
export const asClosed = (item: FlashItem): ClosedFlash => ({
  key: flashKey(item),
  rank: rankOf(item),
  locale: item.locale,
  line: item.flash.text,
});

/** Returns whether a flash has been closed, and has become nothing else since: neither raised in level nor given a new line. */
const isClosed = (item: FlashItem, closed: readonly ClosedFlash[]): boolean => {
  const { key, rank, locale, line } = asClosed(item);
  return closed.some(
    (one) => one.key === key && one.rank <= rank && (one.locale !== locale || one.line === line),
  );
};

/** Sorts the primary flash first: by level, then the newest start, as the newsroom does. */
const byPrimacy = (a: FlashItem, b: FlashItem): number =>
  rankOf(a) - rankOf(b) || Date.parse(b.flash.startedAt) - Date.parse(a.flash.startedAt);

/** Returns the flashes after an event about a story: `item` is the story as readers see it now, null where they don't. */
export const afterEvent = (
  flashes: readonly FlashItem[],
  documentId: string,
  item: FeedItem | null,
): FlashItem[] => {
  const others = flashes.filter((flash) => flash.documentId !== documentId);
  return item !== null && hasFlash(item) ? [...others, item].toSorted(byPrimacy) : others;
};

/** Returns the items that have a flash, in their order. */
export const flashesIn = (items: readonly FeedItem[]): FlashItem[] => items.filter(hasFlash);

export interface Shown {
  /** The time, epoch ms, by the newsroom's clock. */
  now: number;
  /** The flashes that the reader has closed. */
  closed: readonly ClosedFlash[];
  /** The story on whose page the reader is, which says it all itself. */
  ownStory: string | null;
}

const endOf = ({ flash }: FlashItem): number => Date.parse(flash.expiresAt);

/** Returns the flash for the banner; null for none. */
export const bannerFlash = (
  flashes: readonly FlashItem[],
  { now, closed, ownStory }: Shown,
): FlashItem | null =>
  flashes.find(
    (item) => now < endOf(item) && !isClosed(item, closed) && item.documentId !== ownStory,
  ) ?? null;

/** Returns in how many ms the next flash ends, at `now` (epoch ms); null if none is running. */
export const nextEnd = (flashes: readonly FlashItem[], now: number): number | null => {
  const ends = flashes.map((item) => endOf(item) - now).filter((left) => left > 0);
  return ends.length > 0 ? Math.min(...ends) : null;
};
