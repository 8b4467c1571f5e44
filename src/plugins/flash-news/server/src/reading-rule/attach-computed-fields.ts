import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../shared/opt-in';
import { toPublicCorrection } from '../desk/correction/public-correction';
import { correctionsOf } from '../desk/correction/store';
import { toPublicFlash } from '../desk/flash/public-flash';
import type { Clock } from '../newsroom/clock';
import type { ContentEntry } from '../strapi/content-entry';
import { isVisible } from '../visibility/is-visible';
import { computedFields } from './store/computed-fields';

/**
 * Adds the computed fields to entries in place, with two queries: `releasedAt` (ISO 8601 UTC or null), `flash` (null unless
 * it runs and the version is visible) and `corrections` (oldest first).
 */
export const createAttachComputedFields =
  (db: Database, clock: Clock) =>
  async (optIn: OptIn, entries: ContentEntry[]): Promise<void> => {
    if (entries.length === 0) return;
    const now = clock.now();
    const ids = entries.map(({ id }) => id);
    const documents = [...new Set(entries.map(({ documentId }) => documentId))];
    const corrections = await correctionsOf(db, optIn.uid, documents);
    const computed = await computedFields(db, optIn.uid, ids, now);
    for (const entry of entries) {
      const { locale = '', releasedAt = null, flash = null } = computed.get(entry.id) ?? {};
      entry.releasedAt = releasedAt === null ? null : new Date(releasedAt).toISOString();
      entry.corrections = corrections
        .filter((one) => one.documentId === entry.documentId && one.locale === locale)
        .map(toPublicCorrection);
      entry.flash =
        flash !== null && isVisible({ releasedAt }, now) ? toPublicFlash(flash, locale) : null;
    }
  };

export type AttachComputedFields = ReturnType<typeof createAttachComputedFields>;
