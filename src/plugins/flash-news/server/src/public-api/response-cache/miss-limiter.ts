import type { IncomingMessage, ServerResponse } from 'node:http';

/** Whether a request may be worked out; where it may not, it goes the ordinary way, to be refused there. */
export type Judge = (request: IncomingMessage, response: ServerResponse) => Promise<boolean>;

/** Lets an app say how much may be asked: what is in memory costs nothing and isn't asked about. */
export const createLaneGuard = () => {
  const judges: Judge[] = [];
  return {
    /** Adds a judge; all of them must agree. */
    guard(judge: Judge): void {
      judges.push(judge);
    },

    async mayBeWorkedOut(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
      for (const judge of judges) if (!(await judge(request, response))) return false;
      return true;
    },
  };
};
