import { isPostgres, run, type Database } from './connection';
import { rowsIn } from './raw-result';

/**
 * What is another after anything has been committed. SQLite says by `data_version` that another connection wrote to
 * the file, and by `total_changes` what this one did. PostgreSQL's snapshot names the transactions that have written,
 * whoever they are of: the same snapshot means that none has ended in between.
 */
export const databaseVersion = async (db: Database): Promise<DatabaseVersion> => {
  const sql = isPostgres(db)
    ? "select pg_current_snapshot()::text as foreign_version, '' as own_version"
    : `select data_version as foreign_version, total_changes() as own_version
        from pragma_data_version`;
  const [row] = rowsIn<{ foreign_version: string; own_version: string }>(
    await run(db, (knex) => knex.raw(sql)),
  );
  return { foreign: String(row?.foreign_version), own: String(row?.own_version) };
};

/** Texts that are others whenever something has been committed to the database. */
export interface DatabaseVersion {
  /** By another process. */
  foreign: string;
  /** By this one, by whatever way. */
  own: string;
}
