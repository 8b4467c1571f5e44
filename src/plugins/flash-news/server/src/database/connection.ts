import { AsyncLocalStorage } from 'node:async_hooks';
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

/** The argument of a transaction's callback, which Strapi doesn't type. */
interface Transaction {
  trx: object;
  onCommit: (then: () => void) => void;
}

/** Returns the caller's transaction, the same object at any depth; null outside one. */
export const transactionOf = async (db: Database): Promise<object | null> =>
  db.inTransaction() ? await db.transaction(({ trx }: Transaction) => Promise.resolve(trx)) : null;

/** Collects a transaction's items and passes them on after its commit, or one at once without a transaction. */
export const collectUntilCommit = <Item>(db: Database, then: (items: Item[]) => void) => {
  const gathered = new WeakMap<object, Item[]>();
  return async (item: Item): Promise<void> => {
    if (!db.inTransaction()) {
      then([item]);
      return;
    }
    await db.transaction(({ trx, onCommit }: Transaction) => {
      const items = gathered.get(trx) ?? [];
      if (items.length === 0) onCommit(() => then(items));
      items.push(item);
      gathered.set(trx, items);
    });
  };
};

/** Runs a knex query in the caller's transaction, if any: on SQLite's one connection it would else wait forever. */
export const run = async <Row>(
  db: Database,
  build: (knex: Connection) => unknown,
): Promise<Row> => {
  const query = build(db.connection) as QueryBuilder;
  if (!db.inTransaction()) return (await query) as Row;
  return db.transaction(async ({ trx }) => (await query.transacting(trx)) as Row);
};

const snapshots = new AsyncLocalStorage<true>();

/** Whether the caller runs in a snapshot: its transaction need not begin as SQLite's writer. */
export const inSnapshot = (): boolean => snapshots.getStore() === true;

/** Runs reads in a snapshot: a page read partly before and partly after a publication could miss an item. */
export const snapshot = <Result>(db: Database, work: () => Promise<Result>): Promise<Result> => {
  if (db.inTransaction()) return transact(db, work);
  return snapshots.run(true, () =>
    transact(db, async () => {
      if (isPostgres(db)) {
        await run(db, (knex) => knex.raw('set transaction isolation level repeatable read'));
      }
      return work();
    }),
  );
};

/** Maps items one after another: PostgreSQL's driver is going to refuse concurrent queries on one connection. */
export const inTurn = async <Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
};

/** Converts a datetime column of SQLite (integer) or PostgreSQL (timestamp) to epoch ms. */
export const toEpoch = (value: number | string | Date): number => new Date(value).getTime();

/** Returns SQL that compares a text column by bytes; PostgreSQL's default is the database's locale. */
export const binary = (db: Database, column: string): string =>
  isPostgres(db) ? `${column} COLLATE "C"` : column;

/** Returns the column name of a type's field. */
export const columnOf = (db: Database, uid: string, field: string): string => {
  const attribute = db.metadata.get(uid).attributes[field] as { columnName?: string } | undefined;
  return attribute?.columnName ?? field;
};

export const tableOf = (db: Database, uid: string): string => db.metadata.get(uid).tableName;
