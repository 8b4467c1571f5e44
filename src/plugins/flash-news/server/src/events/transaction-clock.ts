import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { transactionOf } from '../database/connection';
import { lockNewsroom } from '../database/lock';
import type { Clock } from '../newsroom/clock';

interface TransactionState {
  /** The transaction's time (epoch ms), once read. */
  now?: number;
  /** Documents that the transaction publishes or releases in order to raise a flash on them. */
  raising: Set<string>;
}

/**
 * Gives a transaction one time for its events and releases (ADR 30). It is read once, under the newsroom lock, so that
 * times are in the order of commits.
 */
export const createTransactionClock = (db: Database, clock: Clock) => {
  const states = new WeakMap<object, TransactionState>();

  const currentState = async (): Promise<TransactionState | null> => {
    const transaction = await transactionOf(db);
    if (transaction === null) return null;
    const state = states.get(transaction) ?? { raising: new Set() };
    states.set(transaction, state);
    return state;
  };

  const lockedNow = async (): Promise<number> => {
    await lockNewsroom(db);
    const state = await currentState();
    if (state === null) throw new Error('flash-news: the transaction clock needs a transaction');
    return (state.now ??= clock.now());
  };

  return {
    /** Takes the newsroom lock; returns the transaction's time, in epoch ms. @throws Error outside a transaction. */
    lockedNow,

    /** Returns the same, or the current time outside a transaction. */
    now: async (): Promise<number> => (db.inTransaction() ? lockedNow() : clock.now()),

    /** Notes that the transaction makes a document visible in order to raise a flash on it. */
    async markRaising(documentId: string): Promise<void> {
      (await currentState())?.raising.add(documentId);
    },

    isRaising: async (documentId: string): Promise<boolean> =>
      (await currentState())?.raising.has(documentId) ?? false,
  };
};

export type TransactionClock = ReturnType<typeof createTransactionClock>;
