import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;

/** How a request is counted. `waitSeconds` is set where there have been too many. */
export interface Counted {
  waitSeconds: number | null;
}

const waitOf = (found: RateLimiterRes): Counted => ({
  waitSeconds: Math.max(1, Math.ceil(found.msBeforeNext / 1000)),
});

/** Counts requests by caller, `perMinute` of them in any minute that begins with the first. */
export const createRequestLimit = (perMinute: number) => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE });

  return {
    /** Counts a request, and says whether it is one too many. */
    async count(key: string): Promise<Counted> {
      try {
        await limiter.consume(key);
        return { waitSeconds: null };
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return waitOf(refused);
        throw refused;
      }
    },

    /** Whether there have been too many already, without counting this one. */
    async look(key: string): Promise<Counted> {
      const found = await limiter.get(key);
      return found !== null && found.remainingPoints <= 0 ? waitOf(found) : { waitSeconds: null };
    },
  };
};
