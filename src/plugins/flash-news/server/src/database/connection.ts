import type { Core } from '@strapi/strapi';

export type Database = Core.Strapi['db'];
export type Connection = Database['connection'];
export type QueryBuilder = ReturnType<Connection['queryBuilder']>;

export const isPostgres = (db: Database): boolean => db.dialect.client === 'postgres';

/** Runs `work` in a transaction, in the caller's where there is one. It ends as `work` ends. */
export const transact = async <Result>(
  db: Database,
  work: () => Promise<Result>,
): Promise<Result> =>
  // Strapi's type says a promise of a promise; awaited it is one.
  await db.transaction(work);

/** A transaction as Strapi hands it in, of which it types nothing. */
interface Transaction {
  trx: object;
  onCommit: (then: () => void) => void;
}

/** The transaction that the caller is in, the same object however deep; null outside one. */
export const transactionOf = async (db: Database): Promise<object | null> =>
  db.inTransaction() ? await db.transaction(({ trx }: Transaction) => Promise.resolve(trx)) : null;

/**
 * Collects the items of a transaction and passes them on together after its commit; drops them on a rollback. Without
 * a transaction, an item is passed on at once.
 */
export const gathering = <Item>(db: Database, then: (items: Item[]) => void) => {
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

/**
 * Runs a knex query on the transaction that the caller is in, if any.
 * SQLite's pool holds one connection: a query that went round the transaction would wait for itself.
 */
export const run = async <Row>(
  db: Database,
  build: (knex: Connection) => unknown,
): Promise<Row> => {
  // knex types a query by its table, which is only known at run time here; Row is the caller's word.
  const query = build(db.connection) as QueryBuilder;
  if (!db.inTransaction()) return (await query) as Row;
  return db.transaction(async ({ trx }) => (await query.transacting(trx)) as Row);
};

/**
 * Runs reads that belong together on one state of the database: a re-publish replaces rows, and a
 * page put together from before and after it would miss an item or its category.
 */
export const snapshot = <Result>(db: Database, work: () => Promise<Result>): Promise<Result> => {
  const nested = db.inTransaction();
  return transact(db, async () => {
    if (!nested && isPostgres(db)) {
      await run(db, (knex) => knex.raw('set transaction isolation level repeatable read'));
    }
    return work();
  });
};

/**
 * One after the other. A transaction has one connection, on which PostgreSQL's driver is going to refuse a second
 * query while the first is under way; and where one of several fails, the error of another is what is told.
 */
export const inTurn = async <Item, Result>(
  items: Iterable<Item>,
  work: (item: Item) => Promise<Result>,
): Promise<Result[]> => {
  const results: Result[] = [];
  for (const item of items) results.push(await work(item));
  return results;
};

/** A column of type datetime as SQLite (integer) or PostgreSQL (timestamp) gives it, in epoch ms. */
export const toEpoch = (value: number | string | Date): number => new Date(value).getTime();

/** Text compared byte by byte; SQLite does so by itself, PostgreSQL follows the database's locale. */
export const binary = (db: Database, column: string): string =>
  isPostgres(db) ? `${column} COLLATE "C"` : column;

/** The column in which a field of a type stands. */
export const columnOf = (db: Database, uid: string, field: string): string => {
  const attribute = db.metadata.get(uid).attributes[field] as { columnName?: string } | undefined;
  return attribute?.columnName ?? field;
};

export const tableOf = (db: Database, uid: string): string => db.metadata.get(uid).tableName;
