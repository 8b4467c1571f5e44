import type { EventEmitter } from 'node:events';
import { unavailable, type Pool } from './pool';
import type { Run } from './reader';
import { ClientLeft, type Lane } from './turns';

/** Most requests of a lane that are read for, or wait for it. A usual page takes 15 ms of the thread, the longest copy seconds. */
const MOST_REQUESTS = 50;

/** Seconds after which a client that was refused comes again. */
const RETRY_AFTER = 10;

/** The request that is served, as far as it is needed here. */
export interface Serving {
  res: EventEmitter & { writableFinished: boolean; destroyed: boolean };
  set(header: string, value: string): void;
}

const fullFor = (serving: Serving): Error => {
  serving.set('Retry-After', String(RETRY_AFTER));
  return unavailable(`Too much copy waits to be read. Send it again in ${RETRY_AFTER} seconds.`);
};

/** The requests of a lane that are open, each with the signal that its client has left. */
const openRequests = (most: number) => {
  const open = new Map<Serving['res'], AbortSignal>();
  /** @throws 503 for a new request where there are too many, or whose client has left; one that is begun isn't refused halfway */
  return (serving: Serving): AbortSignal => {
    const { res } = serving;
    const known = open.get(res);
    if (known !== undefined) return known;
    // It has been closed already: nothing would end its place.
    if (res.destroyed) throw unavailable(new ClientLeft().message);
    if (open.size >= most) throw fullFor(serving);
    const leaving = new AbortController();
    res.once('close', () => {
      open.delete(res);
      if (!res.writableFinished) leaving.abort();
    });
    open.set(res, leaving.signal);
    return leaving.signal;
  };
};

/**
 * Creates what runs tasks for the request that is served: refused where too many wait, and not run once its client has left.
 * @param serving returns that request; undefined for what none has asked for, such as a feed that was due
 */
export const createClientRun = (
  serving: () => Serving | undefined,
  pool: Pick<Pool, 'runFor'>,
  most = MOST_REQUESTS,
): ((lane: Lane) => Run) => {
  const enter = { editors: openRequests(most), agencies: openRequests(most) };

  return (lane) => async (name, input) => {
    const request = serving();
    if (request === undefined) return pool.runFor(lane)(name, input);
    const left = enter[lane](request);
    try {
      return await pool.runFor(lane, left)(name, input);
    } catch (error) {
      throw error instanceof ClientLeft ? unavailable(error.message) : error;
    }
  };
};
