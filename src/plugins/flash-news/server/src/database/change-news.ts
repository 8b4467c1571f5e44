import {
  isPostgres,
  transact,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { lockNewsroom } from './lock';
import { createTurns, type Turns } from './turns';

const turns = new WeakMap<Database, Turns>();

const turnsOf = (db: Database): Turns => {
  const known = turns.get(db) ?? createTurns();
  turns.set(db, known);
  return known;
};

/**
 * Runs a change of news in the caller's transaction, or in a new one, under the newsroom lock from its beginning: writes
 * take turns, so none waits for rows of another that waits for its own (ADR 43). Those of this process wait for
 * their turn before they take one of PostgreSQL's few connections, which readers need.
 */
export const changeNews = <Result>(db: Database, work: () => Promise<Result>): Promise<Result> => {
  const underLock = (): Promise<Result> =>
    transact(db, async () => {
      await lockNewsroom(db);
      return work();
    });
  return !isPostgres(db) || db.inTransaction() ? underLock() : turnsOf(db)(underLock);
};
