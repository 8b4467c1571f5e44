import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { among, select } from '../../database/select';
import type { Selection } from '../selection';
import type { PublishedRow } from '../to-item';
import { rowStatement, type RowStatement } from './row-statement';

const statements = new WeakMap<Database, Map<string, RowStatement>>();

const statementOf = (db: Database, uid: string, selection: Selection): RowStatement => {
  const known = statements.get(db) ?? new Map<string, RowStatement>();
  statements.set(db, known);
  const key = `${uid} ${JSON.stringify(selection)}`;
  const statement = known.get(key) ?? rowStatement(db, uid, selection);
  known.set(key, statement);
  return statement;
};

/**
 * Loads rows with their relations in one statement, in any order, as `strapi.db.query(uid).findMany` would by two dozen.
 * Database lifecycles don't see it.
 */
export const loadRows = async (
  db: Database,
  uid: string,
  selection: Selection,
  ids: number[],
): Promise<PublishedRow[]> => {
  const { sql, toRow } = statementOf(db, uid, selection);
  const wanted = among(db, 't0.id', ids);
  return (await select<object>(db, `${sql} where ${wanted.sql}`, wanted.bound)).map(toRow);
};
