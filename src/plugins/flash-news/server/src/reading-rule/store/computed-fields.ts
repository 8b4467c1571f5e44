import type { Level } from '../../../../shared/flash';
import { run, tableOf, toEpoch, type Database } from '../../database/connection';
import { FLASH, RELEASE } from '../../database/uids';
import { releaseOf } from '../../visibility/store/release-of';
import { NEVER } from '../../visibility/store/releases';

/** What the computed fields of an entry are made of; times in epoch ms. */
export interface ComputedFields {
  locale: string;
  /** Null where the version is not published, or is killed. */
  releasedAt: number | null;
  flash: {
    level: Level;
    startedAt: number;
    expiresAt: number;
    text: Record<string, string>;
  } | null;
}

interface Row {
  id: number;
  locale: string;
  published_id: number | null;
  released_at: number | string | Date | null;
  level: Level | null;
  started_at: number | string | Date;
  expires_at: number | string | Date;
  // JSON as text in SQLite and, by Strapi's own setting, in PostgreSQL.
  text: string | Record<string, string> | null;
}

const releasedAt = ({ released_at }: Row): number | null => {
  const epoch = released_at === null ? NEVER : toEpoch(released_at);
  return epoch === NEVER ? null : epoch;
};

const fromRow = (row: Row): ComputedFields => ({
  locale: row.locale,
  releasedAt: row.published_id === null ? null : releasedAt(row),
  flash: row.level && {
    level: row.level,
    startedAt: toEpoch(row.started_at),
    expiresAt: toEpoch(row.expires_at),
    text: typeof row.text === 'string' ? JSON.parse(row.text) : (row.text ?? {}),
  },
});

/** Returns release and running flash by the id of a row, draft or published, in one query. */
export const computedFields = async (
  db: Database,
  uid: string,
  ids: number[],
  now: number,
): Promise<Map<number, ComputedFields>> => {
  const at = new Date(now);
  const rows = await run<Row[]>(db, (knex) =>
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
        on.andOnVal('f.started_at', '<=', at).andOnVal('f.expires_at', '>', at);
      })
      .whereIn('a.id', ids)
      .select('a.id', 'a.locale', 'p.id as published_id')
      .select(knex.raw(`${releaseOf(db, uid, 'p')} as released_at`))
      .select('f.level', 'f.started_at', 'f.expires_at', 'f.text'),
  );
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
};
