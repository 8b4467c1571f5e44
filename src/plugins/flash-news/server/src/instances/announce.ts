import { isPostgres, run, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { transactionOf } from '../database/connection';
import { channelOf } from './store/channel';

/**
 * Creates the function that announces a change to the other instances, with the commit of the caller's transaction. PostgreSQL
 * sends it then, and never where it is rolled back. Once a transaction; nothing on SQLite.
 */
export const createAnnounce = (db: Database, instance: string) => {
  const announced = new WeakSet<object>();
  return async (): Promise<void> => {
    if (!isPostgres(db)) return;
    const transaction = await transactionOf(db);
    if (transaction !== null) {
      if (announced.has(transaction)) return;
      announced.add(transaction);
    }
    await run(db, (knex) => knex.select(knex.raw('pg_notify(?, ?)', [channelOf(db), instance])));
  };
};

export type Announce = ReturnType<typeof createAnnounce>;
