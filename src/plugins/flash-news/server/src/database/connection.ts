import { AsyncLocalStorage } from 'node:async_hooks';
import {
  isPostgres,
  run,
  transact,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';

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

/** Returns SQL that compares a text column by bytes; PostgreSQL's default is the database's locale. */
export const binary = (db: Database, column: string): string =>
  isPostgres(db) ? `${column} COLLATE "C"` : column;
