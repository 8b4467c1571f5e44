import { isPostgres, run, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { FLASH } from './uids';

// "flsh" in ASCII: any constant that no other program uses on this database.
const ADVISORY_KEY = 0x666c7368;

/**
 * Takes the newsroom lock, which one transaction holds at a time, until its end; reentrant. PostgreSQL: an advisory lock.
 * SQLite has one writer anyway, but can refuse the first write of a transaction that has read: an update of no rows
 * makes it the writer.
 * @throws Error outside a transaction.
 */
export const lockNewsroom = async (db: Database): Promise<void> => {
  if (!db.inTransaction()) throw new Error('flash-news: the newsroom lock needs a transaction');
  if (isPostgres(db)) {
    await run(db, (knex) => knex.select(knex.raw('pg_advisory_xact_lock(?)', [ADVISORY_KEY])));
    return;
  }
  const { tableName } = db.metadata.get(FLASH);
  await run(db, (knex) => knex(tableName).update({ settled: true }).where('id', -1));
};

/** Locks the reconciling of facets until the transaction ends. SQLite has one writer anyway. */
export const lockFacets = async (db: Database): Promise<void> => {
  if (!isPostgres(db)) return;
  await run(db, (knex) =>
    knex.select(knex.raw('pg_advisory_xact_lock(?, ?)', [ADVISORY_KEY, FACETS_KEY])),
  );
};
const FACETS_KEY = 1;

/** Locks the creation of the search index's tables until the transaction ends. */
export const lockSearchIndex = async (db: Database): Promise<void> => {
  if (!isPostgres(db)) return lockNewsroom(db);
  await run(db, (knex) =>
    knex.select(knex.raw('pg_advisory_xact_lock(?, ?)', [ADVISORY_KEY, SEARCH_KEY])),
  );
};
const SEARCH_KEY = 2;
