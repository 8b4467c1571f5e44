import type { Facets, Reconcile } from '../facets/service';
import { throttleProgress } from '../strapi/throttle-progress';
import type { Backfill } from './backfill';

/** The index by which stories are searched. */
interface SearchIndex {
  isSmall: () => Promise<boolean>;
  reconcile: (options: ReconcileIndex) => Promise<number>;
}

interface ReconcileIndex extends Reconcile {
  failed: (failure: { uid: string; documentId: string; error: unknown }) => void;
}

export interface BootBackfillPeers {
  backfill: Backfill;
  facets: Facets;
  searchIndex: SearchIndex;
  /** Called when rows have changed on which public answers depend. */
  onChanged: () => void;
  report: (text: string) => void;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

/** Backfills releases, facets and search index of an archive: what comes first before the newsroom serves, the rest while it does. */
export const createBootBackfill = (peers: BootBackfillPeers) => {
  const { backfill, facets, searchIndex, onChanged, report } = peers;
  let isReconciled = false;
  let isIndexed = false;

  const reportInserted = (inserted: number): number => {
    if (inserted > 0) report(`inserted the missing releases of ${inserted} published versions`);
    return inserted;
  };

  const reconcile = async (stop?: AbortSignal): Promise<number> => {
    const progress = throttleProgress((percent) =>
      report(`${percent} % of the narrowed feeds' index is reconciled`),
    );
    const rows = await facets.reconcile({ ...(stop && { stop }), progress });
    if (rows > 0) report(`corrected ${rows} rows of the narrowed feeds' index`);
    return rows;
  };

  const reconcileSearch = async (stop?: AbortSignal): Promise<number> => {
    const progress = throttleProgress((percent) =>
      report(`${percent} % of the search index is reconciled`),
    );
    const entries = await searchIndex.reconcile({
      ...{ ...(stop && { stop }), progress },
      failed: ({ uid, documentId, error }) =>
        report(`a search does not find ${uid} ${documentId}: ${messageOf(error)}`),
    });
    if (entries > 0) report(`corrected ${entries} entries of the search index`);
    return entries;
  };

  return {
    /** Backfills what first pages need, before the newsroom serves; other pages are slower until `finish` is done. */
    async begin(): Promise<void> {
      reportInserted(await backfill.begin());
      const isWhole = backfill.lackingUpTo() === null;
      if (!isWhole)
        report(
          'older stories get their release while the newsroom serves; none is missing meanwhile',
        );
      // Many facets are reconciled while the newsroom serves: narrowed feeds are slower until then.
      isReconciled = !(await facets.resume()) && isWhole && (await facets.isSmall());
      if (isReconciled) await reconcile();
      // Without it a large archive is searched in part until `finish` is done.
      isIndexed = isWhole && (await searchIndex.isSmall());
      if (isIndexed) await reconcileSearch();
    },

    /** Backfills the rest while the newsroom serves, until it is stopped. */
    async finish(stop: AbortSignal): Promise<void> {
      const progress = throttleProgress((percent) =>
        report(`${percent} % of the versions have their release`),
      );
      const inserted = reportInserted(await backfill.run({ stop, progress }));
      if (stop.aborted) return;
      const rows = isReconciled && inserted === 0 ? 0 : await reconcile(stop);
      if (inserted + rows > 0) onChanged();
      const entries = isIndexed && inserted === 0 ? 0 : await reconcileSearch(stop);
      if (entries > 0) onChanged();
    },
  };
};
