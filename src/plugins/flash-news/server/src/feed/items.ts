import type { FeedItem } from '../../../shared/contracts/feed';
import type { Cache } from '../cache/cache';
import { snapshot, type Database } from '../database/connection';
import { toPublicFlash } from '../desk/flash/public-flash';
import type { PlacementRecord } from '../desk/placement/store';
import { toItem } from './item';
import type { NewsroomState } from './newsroom-state';
import { selectionOf } from './selection';
import { loadVersions, type FeedVersion, type LoadedVersion } from './store/load-versions';

/** Whether a pin is of this very version: in another locale the document keeps its usual place. */
export const isPinOf = (pin: PlacementRecord, version: FeedVersion): boolean =>
  isOfDocument(pin, version) && pin.locale === version.locale;

const isOfDocument = (
  { contentType, documentId }: { contentType: string; documentId: string },
  version: FeedVersion,
): boolean => contentType === version.optIn.uid && documentId === version.documentId;

/** Returns the item of a version: its row, with its last correction, and its flash and pin in the newsroom state. */
export const itemOf = (
  { version, row, corrections }: LoadedVersion,
  { running, pins, settings }: NewsroomState,
): FeedItem => {
  const { optIn, locale, releasedAt } = version;
  const flash = running.find((one) => isOfDocument(one, version));
  return toItem(row, {
    ...{ optIn, releasedAt },
    correctedAt: corrections.at(-1)?.at ?? null,
    urlPattern: settings.urlPatterns[locale] ?? settings.urlPattern,
    pinned: pins.some((pin) => isPinOf(pin, version)),
    flash: flash ? toPublicFlash(flash, locale) : null,
  });
};

/** A published row never changes its text, but a release can be moved without a new row. */
const keyOf = ({ optIn, id, releasedAt }: FeedVersion): string =>
  `${optIn.uid} ${id} ${releasedAt}`;

/** Reads the items of versions, and caches each under its row and release. */
export const createItems = (db: Database, cache: Cache<FeedItem>) => ({
  /** The items of versions, in their order, without those that are gone. They are cached in the generation of `state`. */
  async read(versions: FeedVersion[], state: NewsroomState): Promise<FeedItem[]> {
    const { generation, until } = state;
    const items = new Map(
      versions.map((version) => [version, cache.getIn(keyOf(version), generation)]),
    );
    const missing = versions.filter((version) => items.get(version) === undefined);
    const loaded =
      missing.length === 0 ? [] : await snapshot(db, () => loadVersions(db, missing, selectionOf));
    for (const one of loaded) {
      const item = itemOf(one, state);
      cache.put(keyOf(one.version), { value: item, until }, generation);
      items.set(one.version, item);
    }
    return versions.flatMap((version) => items.get(version) ?? []);
  },
});

export type Items = ReturnType<typeof createItems>;
