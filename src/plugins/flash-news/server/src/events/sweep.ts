import { inTurn, transact, type Database } from '../database/connection';
import { expiredFlashes } from '../desk/flash/store';
import type { Clock } from '../newsroom/clock';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import { dueReleases } from '../visibility/store/releases';
import type { Acts } from './act';
import { tellExpired, tellLifted } from './record-elapsed';

const BATCH = 100;

/**
 * Writes into the log what time alone has done: a flash that ran out, an embargo that lifted. Told once,
 * by whichever instance claims it. Nothing depends on it but announcements: what readers see is computed.
 */
export const createSweep = (db: Database, clock: Clock, acts: Acts, optIns: OptIns) => {
  const due = async (now: number) => {
    const releases = await inTurn(optIns.all(), ({ uid }) => dueReleases(db, uid, now, BATCH));
    return { flashes: await expiredFlashes(db, now, BATCH), releases: releases.flat() };
  };

  return {
    async run(): Promise<void> {
      const { flashes, releases } = await due(clock.now());
      if (flashes.length + releases.length === 0) return;
      await transact(db, async () => {
        const now = await acts.moment();
        // Looked at again under the lock: a release may just have been moved, or a version taken back.
        const told = await due(now);
        for (const flash of told.flashes) await tellExpired(db, flash, now);
        for (const release of told.releases) await tellLifted(db, release, now);
      });
    },
  };
};
