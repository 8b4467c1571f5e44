import type { FeedItem } from '../../../shared/contract';
import type { OptIn } from '../../../shared/opt-in';
import type { Settings } from '../../../shared/settings';
import type { Memory } from '../cache/memory';
import { toItem, type PublishedRow } from '../feed/item';
import { selectionOf } from '../feed/selection';
import { inTurn, snapshot, type Database } from '../store/connection';
import { correctionsOf } from '../store/corrections';
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
  settings: Pick<Settings, 'urlPattern' | 'urlPatterns'>;
}

/** What is read of a version: its row, and when it was last corrected (epoch ms). */
export interface ReadVersion {
  row: PublishedRow;
  correctedAt: number | null;
}

/** Whether a pin is of the very version that is served: in another language it stands in its usual place. */
export const sameVersion = (pin: PlacementRecord, { optIn, documentId, locale }: Served): boolean =>
  isSame(pin, optIn.uid, documentId) && pin.locale === locale;

const isSame = (
  one: { contentType: string; documentId: string },
  contentType: string,
  documentId: string,
): boolean => one.contentType === contentType && one.documentId === documentId;

const keyOf = ({ optIn, id }: Served): string => `${optIn.uid} ${id}`;

const present = (hit: Served, { row, correctedAt }: ReadVersion, now: Now): FeedItem => {
  const { optIn, documentId, locale, releasedAt } = hit;
  const found = now.running.find((one) => isSame(one, optIn.uid, documentId));
  const flash = found ? publicFlash(found, locale) : null;
  const urlPattern = now.settings.urlPatterns[locale] ?? now.settings.urlPattern;
  const pinned = now.pins.some((pin) => sameVersion(pin, hit));
  return toItem(row, { optIn, releasedAt, correctedAt, urlPattern, pinned, flash });
};

/** Reads what the feeds show of versions: what isn't remembered in one go per content type. */
export const createItems = (db: Database, memory: Memory<ReadVersion>) => {
  const load = async (served: Served[]): Promise<Map<string, ReadVersion>> => {
    const optIns = [...new Map(served.map(({ optIn }) => [optIn.uid, optIn])).values()];
    const read = await inTurn(optIns, async (optIn) => {
      const hits = served.filter((hit) => hit.optIn.uid === optIn.uid);
      const ids = hits.map(({ id }) => id);
      const rows = await loadRows(db, optIn.uid, ids, selectionOf(optIn));
      const documents = [...new Set(hits.map(({ documentId }) => documentId))];
      const corrections = await correctionsOf(db, optIn.uid, documents);
      return hits.flatMap((hit) => {
        const row = rows.get(hit.id);
        if (row === undefined) return [];
        const last = corrections.findLast(
          (one) => one.documentId === hit.documentId && one.locale === hit.locale,
        );
        return [[keyOf(hit), { row, correctedAt: last?.at ?? null }] as const];
      });
    });
    return new Map(read.flat());
  };

  return {
    /** Items in the order of `served`, without those that are gone meanwhile. `age` is that of `served`. */
    async read(served: Served[], now: Now, age: number | null): Promise<FeedItem[]> {
      const known = new Map(served.map((hit) => [hit, memory.recall(keyOf(hit), age)]));
      const missing = served.filter((hit) => known.get(hit) === undefined);
      const loaded = missing.length === 0 ? null : await snapshot(db, () => load(missing));
      return served.flatMap((hit) => {
        const version = known.get(hit) ?? loaded?.get(keyOf(hit));
        if (version === undefined) return [];
        memory.keep(keyOf(hit), version, age);
        return [present(hit, version, now)];
      });
    },
  };
};

export type Items = ReturnType<typeof createItems>;
