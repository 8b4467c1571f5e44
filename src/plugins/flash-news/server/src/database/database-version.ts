import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import { isPostgres, run, type Database } from '@newsroom/plugin-kit/server/database/connection';

/**
 * Loads a version of the database, which changes with every commit. On SQLite `data_version` changes when another
 * connection writes to the file, and `total_changes` when this one does. On PostgreSQL the snapshot names the running
 * transactions of all processes: if it is the same, no transaction has ended in between.
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

export interface DatabaseVersion {
  /** Changes with commits of other processes; on PostgreSQL, of this one as well. */
  foreign: string;
  /** On SQLite, changes with writes of this process, raw SQL included; on PostgreSQL always empty. */
  own: string;
}
