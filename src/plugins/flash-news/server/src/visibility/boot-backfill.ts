import type { Facets } from '../facets/service';
import { throttleProgress } from '../strapi/throttle-progress';
import type { Backfill } from './backfill';

export interface BootBackfillPeers {
  backfill: Backfill;
  facets: Facets;
  /** Called when rows have changed on which public answers depend. */
  onChanged: () => void;
  report: (text: string) => void;
}

/** Backfills releases and facets of an archive: the newest before the newsroom serves, the rest while it does. */
export const createBootBackfill = ({ backfill, facets, onChanged, report }: BootBackfillPeers) => {
  let isReconciled = false;

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
    },
  };
};
