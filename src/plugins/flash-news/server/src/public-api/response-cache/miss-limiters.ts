import type { IncomingMessage, ServerResponse } from 'node:http';

/** Whether a request that misses the response cache may be answered; if not, Koa answers it, and refuses it. */
export type MissLimiter = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Lets an app limit how many misses of the response cache are answered; hits cost nothing and are not limited. */
export const createMissLimiters = () => {
  const limiters: MissLimiter[] = [];
  return {
    /** Adds a limiter; all of them must allow a request. */
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
