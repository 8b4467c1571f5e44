import { isPostgres, run, type Database } from './connection';
import { rowsIn } from './raw';

/**
 * A text that is another after anything has been committed. SQLite says by `data_version` that another connection
 * wrote to the file, and by `total_changes` that this one did; PostgreSQL's snapshot names the transactions that have
 * written: the same snapshot means that none has ended in between.
 */
export const databaseVersion = async (db: Database): Promise<string> => {
  const sql = isPostgres(db)
    ? 'select pg_current_snapshot()::text as version'
    : "select data_version || ' ' || total_changes() as version from pragma_data_version";
  const [row] = rowsIn<{ version: string }>(await run(db, (knex) => knex.raw(sql)));
  return row?.version ?? '';
};
