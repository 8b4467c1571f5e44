import { inTurn, transact, type Database } from '../store/connection';
import { expiredFlashes } from '../store/flashes';
import { lockNewsroom } from '../store/lock';
import { dueReleases } from '../store/releases';
import type { Clock } from './clock';
import type { OptIns } from './opt-ins';
import { tellExpired, tellLifted } from './told-by-time';

const BATCH = 100;

/**
 * Writes into the log what time alone has done: a flash that ran out, an embargo that lifted. Told once,
 * by whichever instance claims it. Nothing depends on it but announcements: what readers see is computed.
 */
export const createSweep = (db: Database, clock: Clock, optIns: OptIns) => {
  const due = async () => {
    const now = clock.now();
    const releases = await inTurn(optIns.all(), ({ uid }) => dueReleases(db, uid, now, BATCH));
    return { now, flashes: await expiredFlashes(db, now, BATCH), releases: releases.flat() };
  };

  return {
    async run(): Promise<void> {
      const { flashes, releases } = await due();
      if (flashes.length + releases.length === 0) return;
      await transact(db, async () => {
        await lockNewsroom(db);
        // Looked at again under the lock: a release may just have been moved, or a version taken back.
        const told = await due();
        for (const flash of told.flashes) await tellExpired(db, flash, told.now);
        for (const release of told.releases) await tellLifted(db, release, told.now);
      });
    },
  };
};
