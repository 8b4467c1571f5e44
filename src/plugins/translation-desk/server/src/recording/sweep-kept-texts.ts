import { withPause } from '@newsroom/plugin-kit/server/database/with-pause';
import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../database/document-key';
import { documentsWithOldTexts } from '../state/store/kept-texts';
import { lockTranslations } from '../state/store/rows';
import { DAY, type KeepFormerTexts } from './keep-former-texts';
import { byLocale, recordedOf } from './save-translations';

/** Documents that are looked up at once. */
const PAGE = 50;

export interface SweepPeers {
  db: Database;
  now: () => number;
  keepFormerTexts: KeepFormerTexts;
}

/** Deletes former texts that are more than a day old and on which no translation rests. */
export const createSweepKeptTexts =
  ({ db, now, keepFormerTexts }: SweepPeers) =>
  async (stop?: AbortSignal): Promise<void> => {
    let after: DocumentKey | undefined = { contentType: '', documentId: '' };
    while (after !== undefined && !stop?.aborted) {
      const criteria = { after, before: now() - DAY, limit: PAGE };
      const page: DocumentKey[] = await documentsWithOldTexts(db, criteria);
      for (const document of page) {
        await withPause(() =>
          transact(db, async () => {
            const { contentType, documentId } = document;
            const rows = byLocale(await lockTranslations(db, contentType, [documentId]));
            await keepFormerTexts.deleteUnused(document, recordedOf(rows) ?? {});
          }),
        );
      }
      after = page.at(-1);
    }
  };

export type SweepKeptTexts = ReturnType<typeof createSweepKeptTexts>;
