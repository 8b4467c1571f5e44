/** Why the database did not do what it was asked: it can't be reached, or other writers were in the way. */
export type DatabaseFault = 'away' | 'contended';

/** Network errors of Node, and PostgreSQL's: connections (class 08), shutdown, start, too many connections. */
const AWAY =
  /^(ECONN(REFUSED|RESET|ABORTED)|EPIPE|E(TIMEDOUT|HOSTUNREACH|NETUNREACH|HOSTDOWN|AI_AGAIN|NOTFOUND)|ENOTFOUND|08...|57P0[1235]|53300|55000)$/;

/** PostgreSQL: serialization failure, deadlock, lock timeout. SQLite: another process writes. */
const CONTENDED = /^(40001|40P01|55P03|SQLITE_BUSY(_\w+)?)$/;

/** Errors of `pg` and knex that have no code. */
const AWAY_WITHOUT_CODE =
  /Connection (terminated|ended)|connection error and is not queryable|Client was closed|timeout (expired|exceeded when trying to connect)|Timeout acquiring a connection|Unable to acquire a connection|the database system is (shutting down|starting up)/i;

// Read by shape, not by class: a native addon makes its errors with the Error of the realm that loaded it first.
const textOf = (error: object, key: 'code' | 'message'): string | undefined => {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
};

/** Returns the fault that an error of `pg`, better-sqlite3 or knex, or its cause, tells of; null for other errors. */
export const databaseFault = (error: unknown): DatabaseFault | null => {
  if (typeof error !== 'object' || error === null) return null;
  const code = textOf(error, 'code');
  if (code !== undefined && AWAY.test(code)) return 'away';
  if (code !== undefined && CONTENDED.test(code)) return 'contended';
  if (code === undefined && AWAY_WITHOUT_CODE.test(textOf(error, 'message') ?? '')) return 'away';
  return 'cause' in error ? databaseFault(error.cause) : null;
};
