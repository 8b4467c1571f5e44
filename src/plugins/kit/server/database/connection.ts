import type { Core } from '@strapi/strapi';

export type Database = Core.Strapi['db'];
export type Connection = Database['connection'];
export type QueryBuilder = ReturnType<Connection['queryBuilder']>;

export const isPostgres = (db: Database): boolean => db.dialect.client === 'postgres';

/** Runs `work` in the caller's transaction, or in a new one. */
export const transact = async <Result>(
  db: Database,
  work: () => Promise<Result>,
): Promise<Result> => await db.transaction(work);

/** Runs a knex query in the caller's transaction, if any: on SQLite's one connection it would else wait forever. */
export const run = async <Row>(
  db: Database,
  build: (knex: Connection) => unknown,
): Promise<Row> => {
  const query = build(db.connection) as QueryBuilder;
  if (!db.inTransaction()) return (await query) as Row;
  return db.transaction(async ({ trx }) => (await query.transacting(trx)) as Row);
};

/** Converts a datetime column of SQLite (integer) or PostgreSQL (timestamp) to epoch ms. */
export const toEpoch = (value: number | string | Date | null): number =>
  value === null ? 0 : new Date(value).getTime();

/** Returns the column name of a type's field. */
export const columnOf = (db: Database, uid: string, field: string): string => {
  const attribute = db.metadata.get(uid).attributes[field] as { columnName?: string } | undefined;
  return attribute?.columnName ?? field;
};

export const tableOf = (db: Database, uid: string): string => db.metadata.get(uid).tableName;
