import { createHash } from 'node:crypto';
import { isPostgres, run, type Database } from './connection';
import { FLASH } from './uids';

// Any constant will do, as long as nobody else on the database uses it: "flsh" in ASCII.
const ADVISORY_KEY = 0x666c7368;

/**
 * One writer at a time over the whole newsroom, until the transaction ends. Taken twice, it is held once.
 * PostgreSQL: an advisory lock. SQLite has one writer anyway, but a transaction that began by reading
 * can be refused when it comes to write: an update of no row makes it the writer from here on.
 * @throws Error outside a transaction, where a lock would be let go at once.
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

/**
 * One writer at a time on a document, until the transaction ends. Strapi publishes by reading which
 * rows are published, deleting those and inserting others: two at once on PostgreSQL leave two
 * published rows of one version, and the feed would show it twice. Taken before the newsroom lock.
 */
export const lockDocument = async (
  db: Database,
  contentType: string,
  documentId: string,
): Promise<void> => {
  if (!isPostgres(db)) return;
  // Two documents that share a key only wait for each other now and then.
  const key = createHash('sha256').update(`${contentType} ${documentId}`).digest().readInt32BE();
  await run(db, (knex) =>
    knex.select(knex.raw('pg_advisory_xact_lock(?, ?)', [ADVISORY_KEY, key])),
  );
};

/** One process at a time at the repair of the projection, until the transaction ends. SQLite has one writer anyway. */
export const lockProjection = async (db: Database): Promise<void> => {
  if (!isPostgres(db)) return;
  await run(db, (knex) =>
    knex.select(knex.raw('pg_advisory_xact_lock(?, ?)', [ADVISORY_KEY, PROJECTION])),
  );
};
const PROJECTION = 1;
