import type { FeedItem, FlashNewsResponse } from '../../shared/contracts/feed';

/**
 * Whether an item's flash is still on at `now` (epoch ms). A site asks this whenever it draws a flash, since a page
 * outlives the answer it was made from. The start is not looked at: what the newsroom shows has begun, and a
 * reader's clock that is slow would hide it.
 */
export const isFlashing = (item: Pick<FeedItem, 'flash'>, now: number = Date.now()): boolean =>
  item.flash !== null && now < Date.parse(item.flash.expiresAt);

/** The same answer at `now`: without what has ended since, and the first of the rest as the primary one. */
export const stillRunning = ({ data, meta }: FlashNewsResponse, now: number): FlashNewsResponse => {
  const running = data.filter((item) => isFlashing(item, now));
  return { data: running, meta: { ...meta, primary: running[0]?.documentId ?? null } };
};
