import { lastId } from '../database/last-id';
import { RELEASE } from '../database/uids';
import type { Newsroom } from '../newsroom/newsroom';
import type { CompletionMark } from '../strapi/types';
import { backfillNewest, backfillType, lacksReleases } from './store/backfill-releases';

export interface BackfillPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  mark: CompletionMark;
  /** How many versions of a type get a release before the server listens; `NEWEST` by default. */
  releasesAtBoot: () => number | undefined;
  /** Called when versions without a release are found, which the facets lack as well. */
  onLacking: () => Promise<void>;
}

export interface RunBackfill {
  stop?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  progress?: (share: number) => void;
}

/** How many versions of a type get a release before the server listens, in some tenths of a second. */
const NEWEST = 4000;

/**
 * Inserts missing releases of published versions, from their `publishedAt`: on first install, after a data transfer or bulk
 * SQL. The newest get theirs before the server listens, the rest of an archive while it serves.
 */
export const createBackfill = (peers: BackfillPeers) => {
  const { db, clock, optIns, mark, onLacking } = peers;
  let lackingUpTo: number | null = null;

  const isLacking = async (): Promise<boolean> => {
    if ((await mark.load()) === false || (await lastId(db, RELEASE)) === null) return true;
    for (const { uid } of optIns.all()) if (await lacksReleases(db, uid)) return true;
    return false;
  };

  /** Saves it for the next boot as well, in case this one is stopped. */
  const markIncomplete = async (moment: number): Promise<void> => {
    lackingUpTo = moment;
    await mark.save(false);
    await onLacking();
  };

  return {
    /** Returns the latest release (epoch ms) that a version without a release row may have; null if none is known to lack one. */
    lackingUpTo: (): number | null => lackingUpTo,

    /** Inserts the missing releases of the newest versions, if a boot finds some lacking. Returns how many it inserted. */
    async begin(): Promise<number> {
      if (!(await isLacking())) return 0;
      await markIncomplete(Infinity);
      const now = clock.now();
      let total = 0;
      let lacking: number | null = null;
      const newest = peers.releasesAtBoot() ?? NEWEST;
      for (const { uid } of optIns.all()) {
        const { inserted, lackingUpTo: moment } = await backfillNewest(db, uid, now, newest);
        total += inserted;
        if (moment !== null) lacking = Math.max(moment, lacking ?? moment);
      }
      lackingUpTo = lacking;
      if (lacking === null) await mark.save(true);
      return total;
    },

    /**
     * Inserts all missing releases in chunks, until it is stopped; the next boot then starts again.
     * @returns how many it inserted.
     */
    async run({ stop, progress }: RunBackfill = {}): Promise<number> {
      const now = clock.now();
      let total = 0;
      for (const { uid } of optIns.all()) {
        for await (const { inserted, share } of backfillType(db, uid, now)) {
          total += inserted;
          if (inserted > 0 && lackingUpTo === null) await markIncomplete(Infinity);
          progress?.(share);
          if (stop?.aborted) return total;
        }
      }
      if (lackingUpTo !== null) await mark.save(true);
      lackingUpTo = null;
      return total;
    },
  };
};

export type Backfill = ReturnType<typeof createBackfill>;
