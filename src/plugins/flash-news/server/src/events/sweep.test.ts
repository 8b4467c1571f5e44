import { describe, expect, it, jest } from '@jest/globals';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TransactionClock } from './transaction-clock';
import { createSweep, type DueSource } from './sweep';

const UNDER_LOCK = 2000;

const setUp = (sources: DueSource[]) => {
  const transaction = jest.fn((work: () => Promise<unknown>) => work());
  const sweep = createSweep({
    db: { transaction } as unknown as Database,
    clock: { now: () => 1000, synchronise: () => Promise.resolve() },
    transactionClock: { lockedNow: () => Promise.resolve(UNDER_LOCK) } as TransactionClock,
    sources,
    reconciles: [],
  });
  return { sweep, transaction };
};

describe('the sweep', () => {
  it('opens no transaction where nothing is due', async () => {
    const { sweep, transaction } = setUp([() => Promise.resolve([])]);
    await sweep.run();
    expect(transaction).not.toHaveBeenCalled();
  });

  it('appends what is due under the lock, and not what was due only before it', async () => {
    const appended: string[] = [];
    const source =
      (name: string): DueSource =>
      (now) =>
        Promise.resolve([
          () => {
            appended.push(`${name} ${now}`);
            return Promise.resolve();
          },
        ]);
    const claimed: DueSource = (now) =>
      Promise.resolve(now < UNDER_LOCK ? [() => Promise.reject(new Error('claimed'))] : []);
    await setUp([source('flash'), claimed, source('embargo')]).sweep.run();
    expect(appended).toEqual([`flash ${UNDER_LOCK}`, `embargo ${UNDER_LOCK}`]);
  });
});
