import { inTurn, transact, type Database } from '../database/connection';
import type { Clock } from '../newsroom/clock';
import type { TransactionClock } from './transaction-clock';

/** How many of a kind one sweep logs at most. */
export const BATCH = 100;

/** What time alone did by `now` (epoch ms) and the log lacks; each is called to append its event. */
export type DueSource = (now: number) => Promise<(() => Promise<void>)[]>;

export interface SweepPeers {
  db: Database;
  clock: Clock;
  transactionClock: TransactionClock;
  sources: DueSource[];
}

/**
 * Appends to the log what time alone did: flashes that expired, embargoes that ended. Each is logged once, by the
 * instance that claims it. Only announcements depend on it: what readers see is computed.
 */
export const createSweep = ({ db, clock, transactionClock, sources }: SweepPeers) => {
  const due = async (now: number) => (await inTurn(sources, (source) => source(now))).flat();

  return {
    async run(): Promise<void> {
      if ((await due(clock.now())).length === 0) return;
      await transact(db, async () => {
        const now = await transactionClock.lockedNow();
        // Read again under the lock: a release may just have been moved, or a version withdrawn.
        for (const append of await due(now)) await append();
      });
    },
  };
};
