import type { FeedItem, FlashNewsResponse } from '../../shared/contracts/feed';

/**
 * Whether an item's flash is running at `now` (epoch ms): the client's `now()`, which is the newsroom's time. Call it at each
 * rendering: a flash may end while the page is open. Ignores `startedAt`: a slow clock would hide a flash that has begun.
 */
export const isFlashing = (item: Pick<FeedItem, 'flash'>, now: number = Date.now()): boolean =>
  item.flash !== null && now < Date.parse(item.flash.expiresAt);

/** Removes flashes that have ended at `now` (epoch ms), and makes the first of the others primary. */
export const withoutEndedFlashes = (
  { data, meta }: FlashNewsResponse,
  now: number,
): FlashNewsResponse => {
  const running = data.filter((item) => isFlashing(item, now));
  return { data: running, meta: { ...meta, primary: running[0]?.documentId ?? null } };
};
