import { withPause } from '@newsroom/plugin-kit/server/database/with-pause';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { TRANSLATION } from '../database/uids';
import type { TranslatedTypes } from '../opt-in/translated-types';
import { documentsGone, lastRowId, nextDocuments } from '../state/store/documents';
import type { RecomputeDocuments } from './recompute-documents';
import type { Difference, Rebuild } from './translations';

/** Documents that are recomputed in one transaction. */
const PAGE = 20;

/** Ids of translations that are compared at once. */
const CHUNK = 1000;

export interface RebuildPeers {
  db: Database;
  types: TranslatedTypes;
  locales: () => Promise<string[]>;
  recompute: RecomputeDocuments;
}

/** Recomputes all translations from content, page by page, and yields the differences of each; a dry run writes nothing. */
export const createRebuild = ({ db, types, locales, recompute }: RebuildPeers) =>
  async function* rebuild({ isDryRun = false, stop }: Rebuild = {}): AsyncGenerator<Difference[]> {
    const options = { locales: await locales(), isDryRun };
    for (const type of types.all()) {
      for (let after: string | undefined = ''; after !== undefined && !stop?.aborted;) {
        const page: string[] = await nextDocuments(db, type.uid, after, PAGE);
        if (page.length > 0) yield await withPause(() => recompute(type, page, options));
        after = page.at(-1);
      }
      for (let upTo = await lastRowId(db, TRANSLATION); upTo > 0; upTo -= CHUNK) {
        if (stop?.aborted) return;
        const gone = await documentsGone(db, type.uid, [upTo - CHUNK, upTo]);
        // Of a document without a draft that has a published version, the page above had it.
        if (gone.length > 0) yield await recompute(type, gone, options);
      }
    }
  };

export type RebuildTranslations = ReturnType<typeof createRebuild>;
