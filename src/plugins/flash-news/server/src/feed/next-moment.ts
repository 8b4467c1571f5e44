import type { Memory } from '../cache/cache';
import type { Database } from '../database/connection';
import type { Clock } from '../newsroom/clock';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import { nextRelease } from '../visibility/store/next-release';
import type { ReadPresent } from './newsroom-state';

/** The next release in epoch ms, if one is to come. */
export interface Coming {
  at: number | null;
}

export interface NextMomentPeers {
  db: Database;
  clock: Clock;
  optIns: OptIns;
  present: ReadPresent;
  memory: Memory<Coming>;
}

/** When time alone next changes what readers see, in epoch ms; Infinity where nothing runs out and nothing is to come. */
export const createNextMoment = ({ db, clock, optIns, present, memory }: NextMomentPeers) => {
  const uids = () => optIns.all().map(({ uid }) => uid);
  return async (): Promise<number> => {
    const { until } = await present.read();
    const { at } = await memory.ask('coming', async () => {
      const value = { at: await nextRelease(db, uids(), clock.now()) };
      return { value, until: value.at };
    });
    return Math.min(until, at ?? Infinity);
  };
};

export type NextMoment = ReturnType<typeof createNextMoment>;

/** The same as ISO 8601, for the panel; null where time alone changes nothing. */
export const createChangesAt = (nextMoment: NextMoment) => async (): Promise<string | null> => {
  const next = await nextMoment();
  return Number.isFinite(next) ? new Date(next).toISOString() : null;
};

export type ChangesAt = ReturnType<typeof createChangesAt>;
