import type { FeedItem } from '../../../shared/contract';
import type { OptIn } from '../../../shared/opt-in';
import { toItem } from '../feed/item';
import { selectionOf } from '../feed/selection';
import type { Database } from '../store/connection';
import type { FeedHit } from '../store/feed-page';
import type { FlashRecord } from '../store/flashes';
import { loadRows } from '../store/rows';
import { publicFlash } from './public-flash';

/** A version to be served: which row, and of which type. */
export interface Served extends FeedHit {
  optIn: OptIn;
}

/** Items in the order of `served`, read in one go per content type. */
export const readItems = async (
  db: Database,
  served: Served[],
  running: FlashRecord[],
  urlPattern: string | null,
): Promise<FeedItem[]> => {
  const optIns = new Map(served.map(({ optIn }) => [optIn.uid, optIn]));
  const rows = await Promise.all(
    [...optIns].map(async ([uid, optIn]) => {
      const ids = served.filter((hit) => hit.optIn.uid === uid).map(({ id }) => id);
      return [uid, await loadRows(db, uid, ids, selectionOf(optIn))] as const;
    }),
  );
  const rowsOf = new Map(rows);
  return served.flatMap(({ optIn, id, documentId, locale, releasedAt }) => {
    const row = rowsOf.get(optIn.uid)?.get(id);
    if (!row) return [];
    const isOf = (one: FlashRecord): boolean =>
      one.contentType === optIn.uid && one.documentId === documentId;
    const found = running.find(isOf);
    const flash = found ? publicFlash(found, locale) : null;
    return toItem(row, { optIn, releasedAt, urlPattern, flash });
  });
};
