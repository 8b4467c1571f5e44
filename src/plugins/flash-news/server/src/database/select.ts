import { LRUCache } from 'lru-cache';
import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import {
  isPostgres,
  run,
  type Connection,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';

/** A statement and a connection of better-sqlite3, which has no types of its own. */
interface Prepared {
  all(bound: unknown[]): unknown;
}
interface SqliteConnection {
  prepare(sql: string): Prepared;
}

/** knex's client of a transaction. */
interface Client {
  acquireConnection(): Promise<SqliteConnection>;
  emit(event: 'query', statement: { sql: string; bindings: unknown[] }): void;
}

interface Transaction {
  trx: { isCompleted(): boolean; client: Client };
}

/** Statements that a connection keeps. */
const MAX_PREPARED = 200;

const preparedBy = new WeakMap<SqliteConnection, LRUCache<string, Prepared>>();

/** Returns a statement that is prepared once a connection: knex prepares anew each time, which takes longer than the reading. */
const preparedOf = (connection: SqliteConnection, sql: string): Prepared => {
  const known = preparedBy.get(connection) ?? new LRUCache({ max: MAX_PREPARED });
  preparedBy.set(connection, known);
  const statement = known.get(sql) ?? connection.prepare(sql);
  known.set(sql, statement);
  return statement;
};

/** Converts a value to one that SQLite binds, as knex does. */
const toSqlite = (value: unknown): unknown => {
  if (value instanceof Date) return value.getTime();
  return typeof value === 'boolean' ? Number(value) : value;
};

/**
 * Loads the rows of a statement that only reads, with `?` for each bound value. SQLite keeps the statements of its
 * transactions by their texts: they should hold no values that differ from request to request.
 */
export const select = async <Row>(db: Database, sql: string, bound: unknown[]): Promise<Row[]> => {
  const byKnex = async (): Promise<Row[]> =>
    rowsIn<Row>(await run(db, (knex) => knex.raw(sql, bound as Parameters<Connection['raw']>[1])));
  if (isPostgres(db) || !db.inTransaction()) return byKnex();
  return db.transaction(async ({ trx }: Transaction) => {
    // knex throws the error of a transaction that has ended.
    if (trx.isCompleted()) return byKnex();
    const connection = await trx.client.acquireConnection();
    // As knex does, for those that listen to all statements.
    trx.client.emit('query', { sql, bindings: bound });
    return (await preparedOf(connection, sql).all(bound.map(toSqlite))) as Row[];
  });
};

/** Values that are bound one by one. */
const FEW = 20;

/** Returns SQL of whether a column has one of several values, and what it binds. */
export const among = (
  db: Database,
  column: string,
  values: (string | number)[],
): { sql: string; bound: unknown[] } => {
  if (isPostgres(db)) return { sql: `${column} = any(?)`, bound: [values] };
  if (values.length > FEW) {
    return {
      sql: `${column} in (select value from json_each(?))`,
      bound: [JSON.stringify(values)],
    };
  }
  return { sql: `${column} in (${values.map(() => '?').join(', ')})`, bound: values };
};
