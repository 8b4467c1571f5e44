import { AsyncLocalStorage } from 'node:async_hooks';
import { run, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { ReadyResponse } from '../../../shared/contracts/ready';
import { withinTime } from './within-time';

/** Milliseconds within which the database must answer. */
const ANSWER_WITHIN = 2000;

export interface ReadinessPeers {
  db: Database;
  listener: () => ReadyResponse['data']['listener'];
  streams: () => number;
}

const hasAnswered = (db: Database): Promise<boolean> =>
  withinTime(
    run(db, (knex) => knex.raw('select 1')),
    ANSWER_WITHIN,
    'The database',
  ).then(
    () => true,
    () => false,
  );

/** Creates the function that tells whether this instance may be sent requests. All who ask at once are given one answer of the database. */
export const createReadiness = ({ db, listener, streams }: ReadinessPeers) => {
  // The app notes the faults of a request's queries, and answers in its own words. Here a fault is the answer.
  const outsideRequest = AsyncLocalStorage.snapshot();
  let asking: Promise<boolean> | null = null;
  const ask = (): Promise<boolean> =>
    (asking ??= outsideRequest(() => hasAnswered(db)).finally(() => {
      asking = null;
    }));

  return async (): Promise<ReadyResponse> => {
    const database = await ask();
    const state = listener();
    const ready = database && state !== 'connecting';
    return { data: { ready, database, listener: state, streams: streams() } };
  };
};

export type Readiness = ReturnType<typeof createReadiness>;
