import type { OptIn } from '../../../shared/opt-in';
import type { Database } from '../database/connection';
import { publicCorrection } from '../desk/correction/public-correction';
import { correctionsOf } from '../desk/correction/store';
import { publicFlash } from '../desk/flash/public-flash';
import type { Clock } from '../newsroom/clock';
import { computedOf } from './store/computed-fields';

/** An entry as the document service gives it; `fields` may have left out all but id and documentId. */
export type Entry = Record<string, unknown> & { id: number; documentId: string };

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'object' && value !== null && 'id' in value && 'documentId' in value;

/** The entries in a result of findOne, findFirst or findMany. */
export const entriesOf = (result: unknown): Entry[] =>
  (Array.isArray(result) ? result : [result]).filter(isEntry);

/**
 * Puts the computed values on opted-in entries, in place, with two queries a page: `releasedAt`
 * (ISO 8601 UTC or null), `flash` (null unless readers see it now) and `corrections` (oldest first).
 */
export const createAttach =
  (db: Database, clock: Clock) =>
  async (optIn: OptIn, entries: Entry[]): Promise<void> => {
    if (entries.length === 0) return;
    const now = clock.now();
    const ids = entries.map(({ id }) => id);
    const documents = [...new Set(entries.map(({ documentId }) => documentId))];
    const corrections = await correctionsOf(db, optIn.uid, documents);
    const computed = await computedOf(db, optIn.uid, ids, now);
    for (const entry of entries) {
      const { locale = '', releasedAt = null, flash = null } = computed.get(entry.id) ?? {};
      const visible = releasedAt !== null && releasedAt <= now;
      entry.releasedAt = releasedAt === null ? null : new Date(releasedAt).toISOString();
      entry.corrections = corrections
        .filter((one) => one.documentId === entry.documentId && one.locale === locale)
        .map(publicCorrection);
      entry.flash = visible && flash !== null ? publicFlash(flash, locale) : null;
    }
  };
