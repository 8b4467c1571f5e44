import { setImmediate as nextTurn } from 'node:timers/promises';
import { isPostgres, type Database } from './connection';

/**
 * Yields to the event loop before and after every operation of the database layer on SQLite. Its driver answers
 * synchronously, so that a publication, two dozen operations, would otherwise hold the event loop, and every request
 * would wait for the whole of it. PostgreSQL is across a socket: there each query yields by itself.
 */
export const yieldToEventLoop = (db: Database): void => {
  if (isPostgres(db)) return;
  db.lifecycles.subscribe(async () => {
    await nextTurn();
  });
};
