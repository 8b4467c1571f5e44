import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

/** `waitSeconds` is null within the limit. */
export interface RequestCount {
  waitSeconds: number | null;
}

const waitOf = (found: RateLimiterRes): RequestCount => ({
  waitSeconds: Math.max(1, Math.ceil(found.msBeforeNext / 1000)),
});

/** Counts requests by key: `most` in the `seconds` that begin with a key's first request. */
export const createRequestLimit = (most: number, seconds: number) => {
  const limiter = new RateLimiterMemory({ points: most, duration: seconds });

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
  };
};
