import {
  run,
  tableOf,
  toEpoch,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { isRunning, type Level } from '../../../../shared/flash';
import { FLASH, RELEASE } from '../../database/uids';
import { isKilled } from '../../visibility/is-visible';
import { releaseOf } from '../../visibility/store/visible-sql';

/** The loaded values of an entry's computed fields; times in epoch ms. */
export interface ComputedFields {
  locale: string;
  /** Null if the version is unpublished or killed. */
  releasedAt: number | null;
  flash: {
    level: Level;
    startedAt: number;
    expiresAt: number;
    text: Record<string, string>;
  } | null;
}

interface ComputedRow {
  id: number;
  locale: string;
  published_id: number | null;
  released_at: number | string | Date | null;
  level: Level | null;
  started_at: number | string | Date;
  expires_at: number | string | Date;
  // JSON as text in SQLite and, by Strapi's setting, in PostgreSQL.
  text: string | Record<string, string> | null;
}

const releasedAt = ({ published_id, released_at }: ComputedRow): number | null => {
  if (published_id === null || released_at === null) return null;
  const epoch = toEpoch(released_at);
  return isKilled({ releasedAt: epoch }) ? null : epoch;
};

const flashOf = (row: ComputedRow, now: number): ComputedFields['flash'] => {
  if (row.level === null) return null;
  const interval = { startedAt: toEpoch(row.started_at), expiresAt: toEpoch(row.expires_at) };
  if (!isRunning(interval, now)) return null;
  const text = typeof row.text === 'string' ? JSON.parse(row.text) : (row.text ?? {});
  return { level: row.level, ...interval, text };
};

const fromRow = (row: ComputedRow, now: number): ComputedFields => ({
  locale: row.locale,
  releasedAt: releasedAt(row),
  flash: flashOf(row, now),
});

/** Loads release and running flash of rows, draft or published, by id. */
export const computedFields = async (
  db: Database,
  uid: string,
  ids: number[],
  now: number,
): Promise<Map<number, ComputedFields>> => {
  const rows = await run<ComputedRow[]>(db, (knex) =>
    knex({ a: tableOf(db, uid) })
      .leftJoin({ p: tableOf(db, uid) }, (on) => {
        on.on('p.document_id', 'a.document_id').andOn('p.locale', 'a.locale');
        on.andOnNotNull('p.published_at');
      })
      .leftJoin({ r: tableOf(db, RELEASE) }, (on) => {
        on.on('r.related_document_id', 'a.document_id').andOn('r.locale', 'a.locale');
        on.andOnVal('r.content_type', uid);
      })
      .leftJoin({ f: tableOf(db, FLASH) }, (on) => {
        on.on('f.related_document_id', 'a.document_id').andOnVal('f.content_type', uid);
      })
      .whereIn('a.id', ids)
      .select('a.id', 'a.locale', 'p.id as published_id')
      .select(knex.raw(`${releaseOf(db, uid, 'p')} as released_at`))
      .select('f.level', 'f.started_at', 'f.expires_at', 'f.text'),
  );
  return new Map(rows.map((row) => [row.id, fromRow(row, now)]));
};
