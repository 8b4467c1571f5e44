import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { inTurn } from '../database/connection';
import type { Clock } from '../newsroom/clock';
import type { TransactionClock } from './transaction-clock';

/** Most events of a kind that one sweep appends. */
export const BATCH = 100;

/** Returns the events that are due by `now` (epoch ms), each as the function that appends it. */
export type DueSource = (now: number) => Promise<(() => Promise<void>)[]>;

export interface SweepPeers {
  db: Database;
  clock: Clock;
  transactionClock: TransactionClock;
  sources: DueSource[];
  /** Each repairs what was written past the plugin, in a transaction of its own. */
  reconciles: (() => Promise<void>)[];
}

/**
 * Appends the events that time alone causes: expired flashes, lifted embargoes. The instance that claims an event
 * appends it. Only the log and webhooks depend on that, since visibility is computed. Reconciles first.
 */
export const createSweep = (peers: SweepPeers) => {
  const { db, clock, transactionClock, sources, reconciles } = peers;
  const due = async (now: number) => (await inTurn(sources, (source) => source(now))).flat();

  const appendDue = async (): Promise<void> => {
    if ((await due(clock.now())).length === 0) return;
    await transact(db, async () => {
      const now = await transactionClock.lockedNow();
      // Read again under the lock: a release may have changed meanwhile.
      for (const append of await due(now)) await append();
    });
  };

  return {
    appendDue,

    async run(): Promise<void> {
      await inTurn(reconciles, (reconcile) => reconcile());
      await appendDue();
    },
  };
};
