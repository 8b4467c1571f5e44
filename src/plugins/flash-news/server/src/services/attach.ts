import type { OptIn } from '../../../shared/opt-in';
import type { Database } from '../store/connection';
import { runningFlashes } from '../store/flashes';
import { publishedVersions, versionsById } from '../store/published';
import type { Clock } from './clock';
import { publicFlash } from './feed';

/** An entry as the document service gives it; `fields` may have left out all but id and documentId. */
export type Entry = Record<string, unknown> & { id: number; documentId: string };

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'id' in value && 'documentId' in value;

/** The entries in a result of findOne, findFirst or findMany. */
export const entriesOf = (result: unknown): Entry[] =>
  (Array.isArray(result) ? result : [result]).filter(isEntry);

/**
 * Puts the two computed values on opted-in entries, in place and once a page:
 * `releasedAt` (ISO 8601 UTC or null) and `flash` (null unless readers see it now).
 */
export const createAttach =
  (db: Database, clock: Clock) =>
  async (optIn: OptIn, entries: Entry[]): Promise<void> => {
    if (entries.length === 0) return;
    const now = clock.now();
    const ids = entries.map(({ id }) => id);
    const documentIds = [...new Set(entries.map(({ documentId }) => documentId))];
    const [located, versions, running] = await Promise.all([
      versionsById(db, optIn.uid, ids),
      publishedVersions(db, optIn.uid, documentIds),
      runningFlashes(db, now),
    ]);
    for (const entry of entries) {
      const locale = located.get(entry.id)?.locale ?? '';
      const version = versions.find(
        (one) => one.documentId === entry.documentId && one.locale === locale,
      );
      const releasedAt = version?.releasedAt ?? null;
      const flash = running.find(
        (one) => one.contentType === optIn.uid && one.documentId === entry.documentId,
      );
      entry.releasedAt = releasedAt === null ? null : new Date(releasedAt).toISOString();
      entry.flash =
        flash && releasedAt !== null && releasedAt <= now ? publicFlash(flash, locale) : null;
    }
  };
