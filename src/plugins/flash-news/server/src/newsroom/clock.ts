import { measureClockOffset, type Database } from '../database/clock-offset';

export interface Clock {
  /** Epoch milliseconds, whole ones: what is stored must be what JavaScript can say. */
  now(): number;
  /** Measures anew how far the database's clock is ahead of this process's. */
  synchronise(): Promise<void>;
}

/** The given clock, or the process clock with its measured offset to the database's (DESIGN §4). */
export const createClock = (db: Database, injected: () => (() => number) | undefined): Clock => {
  let offset = 0;
  return {
    now: () => Math.trunc(injected()?.() ?? Date.now() + offset),
    async synchronise() {
      offset = await measureClockOffset(db, () => Date.now());
    },
  };
};
