import {
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { EVENT } from '../database/uids';

/** Whether the log has an event, and when the first one after it was, in epoch ms (null for none). */
export interface Position {
  exists: boolean;
  nextAt: number | null;
}

export const positionOf = async (db: Database, id: number): Promise<Position> => {
  const rows = await run<{ id: number; at: number | string | Date }[]>(db, (knex) =>
    knex(tableOf(db, EVENT)).where('id', '>=', id).orderBy('id').limit(2).select('id', 'at'),
  );
  const exists = Number(rows[0]?.id) === id;
  const next = exists ? rows[1] : rows[0];
  // Before the first event.
  return { exists: exists || id === 0, nextAt: next === undefined ? null : toEpoch(next.at) };
};

/** Events among which the recent ones are looked for: more than are published in a minute. */
const RECENT = 1000;

/**
 * Returns the id of the last event before those since `since` (epoch ms), 0 if there is none. Among the newest 1,000 alone: one
 * that is logged late has an earlier time than those before it.
 */
export const lastEventBefore = async (db: Database, since: number): Promise<number> => {
  const rows = await run<{ id: number; at: number | string | Date }[]>(db, (knex) =>
    knex(tableOf(db, EVENT)).orderBy('id', 'desc').limit(RECENT).select('id', 'at'),
  );
  const before = rows.findLastIndex(({ at }) => toEpoch(at) >= since) + 1;
  const found = rows[before] ?? (rows.length < RECENT ? undefined : rows.at(-1));
  return found?.id ?? 0;
};

/** Loads which documents of a type readers of these locales ever saw, by the log. */
export const everVisible = async (
  db: Database,
  uid: string,
  documentIds: string[],
  locales: string[],
): Promise<Set<string>> => {
  if (documentIds.length === 0) return new Set();
  const rows = await run<{ related_document_id: string }[]>(db, (knex) =>
    knex(tableOf(db, EVENT))
      .where({ content_type: uid, public: true })
      .whereIn('related_document_id', documentIds)
      .whereIn('locale', locales)
      .distinct('related_document_id'),
  );
  return new Set(rows.map((row) => row.related_document_id));
};
