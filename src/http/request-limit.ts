import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

const MINUTE = 60;

/** `waitSeconds` is null within the limit. */
export interface RequestCount {
  waitSeconds: number | null;
}

const waitOf = (found: RateLimiterRes): RequestCount => ({
  waitSeconds: Math.max(1, Math.ceil(found.msBeforeNext / 1000)),
});

/** Counts requests by caller: `perMinute` in the minute that begins with a caller's first request. */
export const createRequestLimit = (perMinute: number) => {
  const limiter = new RateLimiterMemory({ points: perMinute, duration: MINUTE });

  return {
    async count(key: string): Promise<RequestCount> {
      try {
        await limiter.consume(key);
        return { waitSeconds: null };
      } catch (refused) {
        if (refused instanceof RateLimiterRes) return waitOf(refused);
        throw refused;
      }
    },

    /** Returns the same without counting a request. */
    async peek(key: string): Promise<RequestCount> {
      const found = await limiter.get(key);
      return found !== null && found.remainingPoints <= 0 ? waitOf(found) : { waitSeconds: null };
    },
  };
};
