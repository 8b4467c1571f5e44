import {
  run,
  type Connection,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';

/** Returns the rows of a statement, with `?` for each bound value. */
export const select = async <Row>(db: Database, sql: string, bound: unknown[]): Promise<Row[]> =>
  rowsIn<Row>(await run(db, (knex) => knex.raw(sql, bound as Parameters<Connection['raw']>[1])));

/** Returns a new documentId. */
export const newDocumentId = (db: Database, uid: string): string =>
  (db.metadata.get(uid).attributes.documentId as { default(): string }).default();
