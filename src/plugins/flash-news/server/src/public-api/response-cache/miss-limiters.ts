import type { IncomingMessage, ServerResponse } from 'node:http';

/** Whether a request that misses the response cache is allowed; if not, Koa refuses it. */
export type MissLimiter = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Collects the app's limiters of cache misses; hits are not limited. */
export const createMissLimiters = () => {
  const limiters: MissLimiter[] = [];
  return {
    /** Adds a limiter; all must allow a request. */
    add(limiter: MissLimiter): void {
      limiters.push(limiter);
    },

    async allow(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
      for (const limiter of limiters) if (!(await limiter(request, response))) return false;
      return true;
    },
  };
};

export type MissLimiters = ReturnType<typeof createMissLimiters>;
