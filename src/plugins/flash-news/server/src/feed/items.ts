import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { FeedItem, Translation } from '../../../shared/contracts/feed';
import type { Cache } from '../cache/cache';
import { snapshot } from '../database/connection';
import type { DocumentKey } from '../database/version-key';
import { lastCorrectedAt } from '../desk/correction/store';
import { toPublicFlash } from '../desk/flash/public-flash';
import type { PlacementRecord } from '../desk/placement/store';
import type { Clock } from '../newsroom/clock';
import { knownAddress } from '../newsroom/site-address';
import type { ServerAddress } from '../strapi/server-address';
import { toItem } from './to-item';
import type { NewsroomState } from './newsroom-state';
import { selectionOf } from './selection';
import { loadVersions, type FeedVersion, type LoadedVersion } from './store/load-versions';
import { loadTranslations } from './translations';

/** Whether a pin is of a version; its document isn't pinned in other locales. */
export const isPinOf = (pin: PlacementRecord, version: FeedVersion): boolean =>
  isOfDocument(pin, version) && pin.locale === version.locale;

const isOfDocument = ({ contentType, documentId }: DocumentKey, version: FeedVersion): boolean =>
  contentType === version.optIn.uid && documentId === version.documentId;

/** Converts a loaded version to an item, with its flash and pin from the newsroom state. */
export const itemOf = (
  { version, row, corrections, changedAt }: LoadedVersion,
  { running, pins, settings }: NewsroomState,
  translations: Translation[],
  address: ServerAddress,
): FeedItem => {
  const { optIn, locale, releasedAt } = version;
  const flash = running.find((one) => isOfDocument(one, version));
  return toItem(row, {
    optIn,
    releasedAt,
    correctedAt: lastCorrectedAt(corrections),
    changedAt,
    urlPattern: settings.urlPatterns[locale] ?? settings.urlPattern,
    base: knownAddress(settings, locale, address).base,
    pinned: pins.some((pin) => isPinOf(pin, version)),
    flash: flash ? toPublicFlash(flash, locale) : null,
    translations,
  });
};

/**
 * A publication inserts a new row, and changes what is shown of the document's other versions. A row updated in place (shared fields,
 * slugs) advances the `standing` generation.
 */
const keyOf = ({ optIn, id, releasedAt }: FeedVersion, translations: Translation[]): string =>
  JSON.stringify([optIn.uid, id, releasedAt, translations]);

export interface ItemsPeers {
  db: Database;
  clock: Clock;
  cache: Cache<FeedItem>;
  serverAddress: () => ServerAddress;
}

export const createItems = ({ db, clock, cache, serverAddress }: ItemsPeers) => ({
  /**
   * Loads the items of versions in order, omitting deleted ones. Caches them under `state.generation`, because an item
   * contains its flash and pin.
   */
  async read(versions: FeedVersion[], state: NewsroomState): Promise<FeedItem[]> {
    const { generation, until } = state;
    const translations = await loadTranslations(db, versions, state, clock.now());
    const items = new Map(
      versions.map((version) => [
        version,
        cache.getIn(keyOf(version, translations(version)), generation),
      ]),
    );
    const missing = versions.filter((version) => items.get(version) === undefined);
    const loaded =
      missing.length === 0 ? [] : await snapshot(db, () => loadVersions(db, missing, selectionOf));
    for (const one of loaded) {
      const own = translations(one.version);
      const item = itemOf(one, state, own, serverAddress());
      cache.set(keyOf(one.version, own), { value: item, until }, generation);
      items.set(one.version, item);
    }
    return versions.flatMap((version) => items.get(version) ?? []);
  },
});

export type Items = ReturnType<typeof createItems>;
