import type { Facets } from '../facets/service';
import { throttleProgress } from '../strapi/throttle-progress';
import type { Backfill } from './backfill';

export interface BootBackfillPeers {
  backfill: Backfill;
  facets: Facets;
  /** Called when rows were changed that public answers are made of. */
  onChanged: () => void;
  report: (text: string) => void;
}

/** Releases and facets for an archive that has none: the newest before the newsroom serves, the rest while it does. */
export const createBootBackfill = ({ backfill, facets, onChanged, report }: BootBackfillPeers) => {
  let isReconciled = false;

  const reportGiven = (given: number): number => {
    if (given > 0) report(`gave ${given} published versions their release`);
    return given;
  };

  const reconcile = async (stop?: AbortSignal): Promise<number> => {
    const progress = throttleProgress((percent) =>
      report(`${percent} % of the narrowed feeds' index is made`),
    );
    const rows = await facets.reconcile({ ...(stop && { stop }), progress });
    if (rows > 0) report(`mended ${rows} rows of the narrowed feeds' index`);
    return rows;
  };

  return {
    /** Before the newsroom serves: what feeds ask for first. Older pages are slower until `finish` is done. */
    async begin(): Promise<void> {
      reportGiven(await backfill.begin());
      const isWhole = backfill.lackingUpTo() === null;
      if (!isWhole)
        report(
          'older stories get their release while the newsroom serves; none is missing meanwhile',
        );
      // An index of many versions is made while the newsroom serves: narrowed feeds are slower until then.
      isReconciled = !(await facets.resume()) && isWhole && (await facets.areFew());
      if (isReconciled) await reconcile();
    },

    /** The rest, while the newsroom serves, until it is stopped. */
    async finish(stop: AbortSignal): Promise<void> {
      const progress = throttleProgress((percent) =>
        report(`${percent} % of the versions have their release`),
      );
      const given = reportGiven(await backfill.run({ stop, progress }));
      if (stop.aborted) return;
      const rows = isReconciled && given === 0 ? 0 : await reconcile(stop);
      if (given + rows > 0) onChanged();
    },
  };
};

export type BootBackfill = ReturnType<typeof createBootBackfill>;
