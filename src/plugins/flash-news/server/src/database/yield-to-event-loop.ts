import { setImmediate as nextTurn } from 'node:timers/promises';
import { isPostgres, type Database } from '@newsroom/plugin-kit/server/database/connection';

/**
 * Yields to the event loop before and after every database operation on SQLite. Its driver is synchronous: otherwise all
 * requests would wait for the two dozen operations of a publication. On PostgreSQL each query yields by itself.
 */
export const yieldToEventLoop = (db: Database): void => {
  if (isPostgres(db)) return;
  db.lifecycles.subscribe(async () => {
    await nextTurn();
  });
};
