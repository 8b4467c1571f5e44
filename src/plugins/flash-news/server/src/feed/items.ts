import type { FeedItem } from '../../../shared/contracts/feed';
import type { OptIn } from '../../../shared/opt-in';
import type { Settings } from '../../../shared/settings';
import type { Cache } from '../cache/cache';
import { inTurn, snapshot, type Database } from '../database/connection';
import { correctionsOf, type CorrectionRecord } from '../desk/correction/store';
import { toPublicFlash } from '../desk/flash/public-flash';
import type { FlashRecord } from '../desk/flash/store';
import type { PlacementRecord } from '../desk/placement/store';
import type { VisibleVersion } from '../visibility/visible-version';
import { toItem, type PublishedRow } from './item';
import { selectionOf } from './selection';
import { loadRows } from './store/load-rows';

/** A version to be served: which row, and of which type. */
export interface Served extends VisibleVersion {
  optIn: OptIn;
}

/** What is so of news now, whichever of it is served. */
export interface Now {
  running: FlashRecord[];
  pins: PlacementRecord[];
  settings: Pick<Settings, 'urlPattern' | 'urlPatterns'>;
  /** When it is no longer so by time alone, in epoch ms. */
  until: number;
}

/** Whether a pin is of the very version that is served: in another language it stands in its usual place. */
export const sameVersion = (pin: PlacementRecord, { optIn, documentId, locale }: Served): boolean =>
  isSame(pin, optIn.uid, documentId) && pin.locale === locale;

const isSame = (
  one: { contentType: string; documentId: string },
  contentType: string,
  documentId: string,
): boolean => one.contentType === contentType && one.documentId === documentId;

/** A row is written once; a release can be moved without a new one. */
const keyOf = ({ optIn, id, releasedAt }: Served): string => `${optIn.uid} ${id} ${releasedAt}`;

/** Reads what the feeds show of versions: what isn't remembered in one go per content type. */
export const createItems = (db: Database, cache: Cache<FeedItem>) => {
  const load = async (served: Served[], now: Now): Promise<Map<string, FeedItem>> => {
    const optIns = [...new Map(served.map(({ optIn }) => [optIn.uid, optIn])).values()];
    const read = await inTurn(optIns, async (optIn) => {
      const hits = served.filter((hit) => hit.optIn.uid === optIn.uid);
      const ids = hits.map(({ id }) => id);
      const rows = await loadRows(db, optIn.uid, ids, selectionOf(optIn));
      const documents = [...new Set(hits.map(({ documentId }) => documentId))];
      const corrections = await correctionsOf(db, optIn.uid, documents);
      return hits.flatMap((hit) => {
        const row = rows.get(hit.id);
        return row === undefined ? [] : [[keyOf(hit), itemOf(hit, row, corrections, now)] as const];
      });
    });
    return new Map(read.flat());
  };

  return {
    /**
     * Items in the order of `served`, without those that are gone meanwhile. `generation` must be the one in which `now` was
     * read, because an item contains its flash and pin.
     */
    async read(served: Served[], now: Now, generation: number | null): Promise<FeedItem[]> {
      const known = new Map(served.map((hit) => [hit, cache.getIn(keyOf(hit), generation)]));
      const missing = served.filter((hit) => known.get(hit) === undefined);
      const loaded = missing.length === 0 ? null : await snapshot(db, () => load(missing, now));
      for (const [key, value] of loaded ?? [])
        cache.put(key, { value, until: now.until }, generation);
      return served.flatMap((hit) => known.get(hit) ?? loaded?.get(keyOf(hit)) ?? []);
    },
  };
};

export type Items = ReturnType<typeof createItems>;

const itemOf = (
  hit: Served,
  row: PublishedRow,
  corrections: CorrectionRecord[],
  now: Now,
): FeedItem => {
  const { optIn, documentId, locale, releasedAt } = hit;
  const found = now.running.find((one) => isSame(one, optIn.uid, documentId));
  const flash = found ? toPublicFlash(found, locale) : null;
  const last = corrections.findLast(
    (one) => one.documentId === documentId && one.locale === locale,
  );
  const urlPattern = now.settings.urlPatterns[locale] ?? now.settings.urlPattern;
  const pinned = now.pins.some((pin) => sameVersion(pin, hit));
  const correctedAt = last?.at ?? null;
  return toItem(row, { optIn, releasedAt, correctedAt, urlPattern, pinned, flash });
};
