import { setTimeout } from 'node:timers/promises';

import { databaseFault } from './database-fault';

/** A prepared statement, as knex uses it; it awaits the results. */
interface Statement {
  /** Whether it returns rows. */
  reader: boolean;
  readonly: boolean;
  run(bindings: unknown): unknown;
  all(bindings: unknown): unknown;
}

/** A connection of better-sqlite3, which has no types of its own. */
export interface SqliteConnection {
  /** Whether a transaction is open. */
  readonly inTransaction: boolean;
  prepare(sql: string): Statement;
  pragma(statement: string): unknown;
}

/** Milliseconds between two attempts to write. */
const RETRY_EVERY = 5;
/** Milliseconds after which a write fails with SQLITE_BUSY. */
const PATIENCE = 10_000;
/** Milliseconds that other statements wait inside SQLite: better-sqlite3's default. */
const BUSY_TIMEOUT = 5000;

/** Tries until no other process writes. SQLite's own waiting would stop the event loop, and readers with it. */
const whenFree = async <Result>(
  connection: SqliteConnection,
  patience: () => number,
  act: () => Result,
): Promise<Result> => {
  const end = performance.now() + patience();
  for (;;) {
    connection.pragma('busy_timeout = 0');
    try {
      return act();
    } catch (error) {
      if (databaseFault(error) !== 'contended' || performance.now() > end) throw error;
    } finally {
      connection.pragma(`busy_timeout = ${BUSY_TIMEOUT}`);
    }
    await setTimeout(RETRY_EVERY);
  }
};

const NO_ROWS = { changes: 0, lastInsertRowid: 0 };

/**
 * Makes a connection wait for the writes of other processes. knex begins every transaction as a reader, and SQLite refuses
 * the first write of one that has read what another process has changed since (SQLITE_BUSY_SNAPSHOT). Unless `isReadOnly`,
 * a transaction is begun as the writer (`BEGIN IMMEDIATE`). Writes fail with SQLITE_BUSY after ten seconds.
 */
export const waitForWriters = (
  connection: SqliteConnection,
  isReadOnly: () => boolean,
  patience = () => PATIENCE,
): void => {
  const prepare = connection.prepare.bind(connection);

  const begin = async (): Promise<object> => {
    const immediate = prepare('BEGIN IMMEDIATE');
    await whenFree(connection, patience, () => immediate.run([]));
    return NO_ROWS;
  };

  connection.prepare = (sql) => {
    if (sql === 'BEGIN;' && !isReadOnly()) {
      return { reader: false, readonly: false, run: begin, all: begin };
    }
    const statement = prepare(sql);
    if (statement.readonly || connection.inTransaction) return statement;
    const { reader, readonly } = statement;
    return {
      ...{ reader, readonly },
      run: (bindings) => whenFree(connection, patience, () => statement.run(bindings)),
      all: (bindings) => whenFree(connection, patience, () => statement.all(bindings)),
    };
  };
};
