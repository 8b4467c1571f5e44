import type { FeedItem } from '../../../shared/contract';
import type { OptIn } from '../../../shared/opt-in';
import type { Settings } from '../../../shared/settings';
import { toItem } from '../feed/item';
import { selectionOf } from '../feed/selection';
import { inTurn, type Database } from '../store/connection';
import { correctionsOf, type CorrectionRecord } from '../store/corrections';
import type { FeedHit } from '../store/feed-page';
import type { FlashRecord } from '../store/flashes';
import type { PlacementRecord } from '../store/placements';
import { loadRows } from '../store/rows';
import { publicFlash } from './public-flash';

/** A version to be served: which row, and of which type. */
export interface Served extends FeedHit {
  optIn: OptIn;
}

/** What is so of news now, whichever of it is served. */
export interface Now {
  running: FlashRecord[];
  pins: PlacementRecord[];
}

/** Whether a pin is of the very version that is served: in another language it stands in its usual place. */
export const sameVersion = (pin: PlacementRecord, { optIn, documentId, locale }: Served): boolean =>
  isSame(pin, optIn.uid, documentId) && pin.locale === locale;

const isSame = (
  one: { contentType: string; documentId: string },
  contentType: string,
  documentId: string,
): boolean => one.contentType === contentType && one.documentId === documentId;

/** The corrections of all that is served, oldest first, in one query a type. */
const correctionsIn = async (db: Database, served: Served[]): Promise<CorrectionRecord[]> => {
  const uids = [...new Set(served.map(({ optIn }) => optIn.uid))];
  const found = await inTurn(uids, (uid) => {
    const hits = served.filter(({ optIn }) => optIn.uid === uid);
    return correctionsOf(db, uid, [...new Set(hits.map(({ documentId }) => documentId))]);
  });
  return found.flat();
};

/** Items in the order of `served`, read in one go per content type. */
export const readItems = async (
  db: Database,
  served: Served[],
  { running, pins }: Now,
  { urlPattern: general, urlPatterns }: Pick<Settings, 'urlPattern' | 'urlPatterns'>,
): Promise<FeedItem[]> => {
  const optIns = new Map(served.map(({ optIn }) => [optIn.uid, optIn]));
  const rows = await inTurn(optIns, async ([uid, optIn]) => {
    const ids = served.filter((hit) => hit.optIn.uid === uid).map(({ id }) => id);
    return [uid, await loadRows(db, uid, ids, selectionOf(optIn))] as const;
  });
  const rowsOf = new Map(rows);
  const corrections = await correctionsIn(db, served);
  return served.flatMap((hit) => {
    const { optIn, id, documentId, locale, releasedAt } = hit;
    const row = rowsOf.get(optIn.uid)?.get(id);
    if (!row) return [];
    const found = running.find((one) => isSame(one, optIn.uid, documentId));
    const flash = found ? publicFlash(found, locale) : null;
    const corrected = corrections.filter(
      (one) => isSame(one, optIn.uid, documentId) && one.locale === locale,
    );
    const correctedAt = corrected.at(-1)?.at ?? null;
    const urlPattern = urlPatterns[locale] ?? general;
    const pinned = pins.some((pin) => sameVersion(pin, hit));
    return toItem(row, { optIn, releasedAt, correctedAt, urlPattern, pinned, flash });
  });
};
