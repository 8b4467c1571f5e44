import { measureClockOffset, type Database } from '../database/clock-offset';

export interface Clock {
  /** Whole epoch milliseconds. */
  now(): number;
  /** Measures how far the database's clock is ahead of this process's. */
  synchronise(): Promise<void>;
}

/** Returns the injected clock, or the process clock corrected to the database's. */
export const createClock = (db: Database, injected: () => (() => number) | undefined): Clock => {
  let offset = 0;
  return {
    now: () => Math.trunc(injected()?.() ?? Date.now() + offset),
    async synchronise() {
      offset = await measureClockOffset(db, () => Date.now());
    },
  };
};
