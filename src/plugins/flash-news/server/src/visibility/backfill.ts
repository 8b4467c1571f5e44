import { lastId } from '../database/last-id';
import { RELEASE } from '../database/uids';
import type { Newsroom } from '../newsroom/newsroom';
import type { CompletionMark } from '../strapi/types';
import { giveNewest, giveReleases, lacksReleases } from './store/backfill';

export interface BackfillPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  mark: CompletionMark;
  /** How many versions get their release before the newsroom listens; `NEWEST` by default. */
  releasesAtBoot: () => number | undefined;
  /** Called where versions without a release are found: what is derived from the releases lacks them, too. */
  onLacking: () => Promise<void>;
}

export interface RunBackfill {
  stop?: AbortSignal;
  /** Hears how much has been looked at, from 0 to 1. */
  progress?: (share: number) => void;
}

/** So many are given their release before the newsroom listens: what readers ask for, in some tenths of a second. */
const NEWEST = 4000;

/**
 * Gives published versions without a release one from their `publishedAt`: on first install, after a data transfer
 * or bulk SQL. The newest get theirs before the newsroom listens, the rest of an archive while it serves.
 */
export const createBackfill = (peers: BackfillPeers) => {
  const { db, clock, optIns, mark, onLacking } = peers;
  let lackingUpTo: number | null = null;

  const isLacking = async (): Promise<boolean> => {
    if ((await mark.load()) === false || (await lastId(db, RELEASE)) === null) return true;
    for (const { uid } of optIns.all()) if (await lacksReleases(db, uid)) return true;
    return false;
  };

  /** Says so to the next boot, too, in case that this one is stopped in between. */
  const doubt = async (moment: number): Promise<void> => {
    lackingUpTo = moment;
    await mark.save(false);
    await onLacking();
  };

  return {
    /**
     * The moment, in epoch ms, up to which published versions may lack their release, and feeds have to look for them;
     * null where none lacks it.
     */
    lackingUpTo: (): number | null => lackingUpTo,

    /**
     * Before the newsroom listens: gives the newest versions their release where some are lacking.
     * @returns how many it gave.
     */
    async begin(): Promise<number> {
      if (!(await isLacking())) return 0;
      await doubt(Infinity);
      const now = clock.now();
      let all = 0;
      let left: number | null = null;
      const newest = peers.releasesAtBoot() ?? NEWEST;
      for (const { uid } of optIns.all()) {
        const { given, lackingUpTo: moment } = await giveNewest(db, uid, now, newest);
        all += given;
        if (moment !== null) left = Math.max(moment, left ?? moment);
      }
      lackingUpTo = left;
      if (left === null) await mark.save(true);
      return all;
    },

    /**
     * Goes through all versions, piece by piece until it is told to stop, so that an archive of any size fits in memory.
     * A boot after one that was stopped in between goes through all of them again.
     * @returns how many it gave.
     */
    async run({ stop, progress }: RunBackfill = {}): Promise<number> {
      const now = clock.now();
      let all = 0;
      for (const { uid } of optIns.all()) {
        for await (const { given, share } of giveReleases(db, uid, now)) {
          all += given;
          if (given > 0 && lackingUpTo === null) await doubt(Infinity);
          progress?.(share);
          if (stop?.aborted) return all;
        }
      }
      if (lackingUpTo !== null) await mark.save(true);
      lackingUpTo = null;
      return all;
    },
  };
};

export type Backfill = ReturnType<typeof createBackfill>;
