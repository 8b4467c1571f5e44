import { transactionOf, type Database } from '../database/connection';
import { lockNewsroom } from '../database/lock';
import type { Version } from '../database/version';
import type { Clock } from '../newsroom/clock';
import { putRelease } from '../visibility/store/releases';

/** What is known of an act: all that one transaction does. */
interface Act {
  moment?: Promise<number>;
  /** Versions that the act released before its moment could be read. */
  released: Version[];
  /** Documents that the act is about to raise a flash on, once they are published. */
  raising: Set<string>;
}

/**
 * The moment of an act: read once a transaction, with the newsroom lock held, so that moments are in the order of
 * the commits. All that the act writes has it. A publication reaches that lock last (ADR 1): the releases that
 * it inserted until then are moved to the moment as soon as it is read.
 */
export const createActs = (db: Database, clock: Clock) => {
  const acts = new WeakMap<object, Act>();

  const underWay = async (): Promise<Act | null> => {
    const transaction = await transactionOf(db);
    if (transaction === null) return null;
    const act = acts.get(transaction) ?? { released: [], raising: new Set() };
    acts.set(transaction, act);
    return act;
  };

  const move = async (versions: Version[], now: number): Promise<void> => {
    for (const version of versions) {
      await putRelease(db, { ...version, releasedAt: now, announced: false }, now);
    }
  };

  const begin = async (act: Act): Promise<number> => {
    const now = clock.now();
    await move(act.released, now);
    return now;
  };

  return {
    /**
     * The moment of the act under way, in epoch ms; takes the newsroom lock.
     * @throws Error outside a transaction.
     */
    async moment(): Promise<number> {
      await lockNewsroom(db);
      const act = await underWay();
      if (act === null) throw new Error('flash-news: an act needs a transaction');
      return (act.moment ??= begin(act));
    },

    /** The moment of the act under way if it has been read, else the current time; in epoch ms. */
    async momentOrNow(): Promise<number> {
      return (await (await underWay())?.moment) ?? clock.now();
    },

    /** Takes note that the act is going to raise a flash on a document. */
    async raises(documentId: string): Promise<void> {
      (await underWay())?.raising.add(documentId);
    },

    /** Whether the act under way is going to raise a flash on a document. */
    isRaising: async (documentId: string): Promise<boolean> =>
      (await underWay())?.raising.has(documentId) ?? false,

    /** Takes note of versions that were just released at `at`, which `momentOrNow` returned: at the moment they are. */
    async released(versions: Version[], at: number): Promise<void> {
      const act = await underWay();
      if (act === null) return;
      act.released.push(...versions);
      // Another publication of the same transaction may have come to the lock meanwhile.
      const moment = await act.moment;
      if (moment !== undefined && moment !== at) await move(versions, moment);
    },
  };
};

export type Acts = ReturnType<typeof createActs>;
