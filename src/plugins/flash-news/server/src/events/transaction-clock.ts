import { transactionOf, type Database } from '../database/connection';
import { lockNewsroom } from '../database/lock';
import type { VersionKey } from '../database/version-key';
import type { Clock } from '../newsroom/clock';
import { upsertRelease } from '../visibility/store/releases';

interface TransactionState {
  /** The transaction's time (epoch ms), once read. */
  now?: Promise<number>;
  /** Versions whose releases have a provisional time, to be moved when `now` is read. */
  released: VersionKey[];
  /** Documents that the transaction publishes or releases in order to raise a flash on them. */
  raising: Set<string>;
}

/**
 * Gives a transaction one time for its events and releases. It is read once, under the newsroom lock, so that times are
 * in the order of commits. A publication inserts its release before it takes that lock (ADR 30), so the release first gets
 * the current time, and the transaction's own once it is read.
 */
export const createTransactionClock = (db: Database, clock: Clock) => {
  const states = new WeakMap<object, TransactionState>();

  const currentState = async (): Promise<TransactionState | null> => {
    const transaction = await transactionOf(db);
    if (transaction === null) return null;
    const state = states.get(transaction) ?? { released: [], raising: new Set() };
    states.set(transaction, state);
    return state;
  };

  const moveReleases = async (versions: VersionKey[], now: number): Promise<void> => {
    for (const version of versions) {
      await upsertRelease(db, { ...version, releasedAt: now, releaseLogged: false }, now);
    }
  };

  const setNow = async (state: TransactionState): Promise<number> => {
    const now = clock.now();
    await moveReleases(state.released, now);
    return now;
  };

  return {
    /** Takes the newsroom lock; returns the transaction's time, in epoch ms. @throws Error outside a transaction. */
    async lockedNow(): Promise<number> {
      await lockNewsroom(db);
      const state = await currentState();
      if (state === null) throw new Error('flash-news: the transaction clock needs a transaction');
      return (state.now ??= setNow(state));
    },

    /** Returns the transaction's time if it has been read, else the current time; in epoch ms. */
    async provisionalNow(): Promise<number> {
      return (await (await currentState())?.now) ?? clock.now();
    },

    /** Notes that the transaction makes a document visible in order to raise a flash on it. */
    async markRaising(documentId: string): Promise<void> {
      (await currentState())?.raising.add(documentId);
    },

    isRaising: async (documentId: string): Promise<boolean> =>
      (await currentState())?.raising.has(documentId) ?? false,

    /** Moves releases written at a provisional time, `at`, to the transaction's time: at once, or when it is read. */
    async alignReleases(versions: VersionKey[], at: number): Promise<void> {
      const state = await currentState();
      if (state === null) return;
      state.released.push(...versions);
      // The time may have been read since `at`, by another publication in this transaction.
      const now = await state.now;
      if (now !== undefined && now !== at) await moveReleases(versions, now);
    },
  };
};

export type TransactionClock = ReturnType<typeof createTransactionClock>;
