import type { Cache } from '../cache/cache';
import type { Newsroom } from '../newsroom/newsroom';
import { nextRelease } from '../visibility/store/next-release';
import type { NewsroomState, ReadNewsroomState } from './newsroom-state';

/** The next release ahead, in epoch ms; null for none. */
export interface NextRelease {
  at: number | null;
}

export interface NextMomentPeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns'> {
  cache: Cache<NextRelease>;
}

/** Computes when the next flash starts or ends, pin ends, or embargo lifts, in epoch ms; else Infinity. */
export const createNextMoment = ({ db, clock, optIns, cache }: NextMomentPeers) => {
  const uids = () => optIns.all().map(({ uid }) => uid);
  return async ({ until }: NewsroomState): Promise<number> => {
    const { at } = await cache.getOrMake('next release', async () => {
      const value = { at: await nextRelease(db, uids(), clock.now()) };
      return { value, until: value.at };
    });
    return Math.min(until, at ?? Infinity);
  };
};

export type NextMoment = ReturnType<typeof createNextMoment>;

/** Computes the same as ISO 8601, for the panel; null for never. */
export const createChangesAt =
  (newsroomState: ReadNewsroomState, nextMoment: NextMoment) =>
  async (): Promise<string | null> => {
    const next = await nextMoment(await newsroomState.read());
    return Number.isFinite(next) ? new Date(next).toISOString() : null;
  };

export type ChangesAt = ReturnType<typeof createChangesAt>;
