import Sqlite from 'better-sqlite3';
import type { PostgresConnection, SqliteFile } from '../helpers/environment';
import { connect } from '../helpers/postgres';

export type Row = Record<string, unknown>;

/** Queries the database directly, before a newsroom boots on it and repairs it. */
export type Rows = (sql: string) => Promise<Row[]>;

export const withRows = async <Result>(
  database: SqliteFile | PostgresConnection,
  work: (rows: Rows) => Promise<Result>,
): Promise<Result> => {
  if ('file' in database) {
    const sqlite = new Sqlite(database.file);
    try {
      return await work((sql) => Promise.resolve(sqlite.prepare(sql).all() as Row[]));
    } finally {
      sqlite.close();
    }
  }
  const client = await connect(database);
  try {
    return await work(async (sql) => (await client.query<Row>(sql)).rows);
  } finally {
    await client.end();
  }
};
