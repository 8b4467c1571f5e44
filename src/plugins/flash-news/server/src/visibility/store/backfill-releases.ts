import { setTimeout as pause } from 'node:timers/promises';
import { withPause } from '@newsroom/plugin-kit/server/database/with-pause';
import { changesIn, rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import {
  isPostgres,
  run,
  tableOf,
  toEpoch,
  transact,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { lastId } from '../../database/last-id';
import { RELEASE } from '../../database/uids';
import { randomDocumentId } from '../../facets/store/recompute-facets';
import { fallbackRelease, isReleased, lacksRelease } from './visible-sql';

/** How many ids are read at once: some milliseconds, for which SQLite's driver blocks the event loop. */
const CHUNK = 250;

/** How many of the last inserted rows are checked for missing releases at boot. */
const LAST = 1000;

/** Milliseconds that the backfill waits for a lock; PostgreSQL checks for deadlocks after 1000. */
const LOCK_TIMEOUT = 100;

export interface BackfillStep {
  /** How many releases were inserted. */
  inserted: number;
  /** The share of the type that is done, 0 to 1. */
  share: number;
}

/** A condition on the versions `a` of a type. */
interface Condition {
  sql: string;
  bound: readonly (string | number | Date)[];
}

/** Inserts missing releases of published versions and returns how many. `now` in epoch ms. */
const insertReleases = async (
  db: Database,
  uid: string,
  now: number,
  { sql, bound }: Condition,
): Promise<number> => {
  const at = new Date(now);
  // In the order of ids, to avoid deadlocks between two backfills.
  const statement = `insert into ${tableOf(db, RELEASE)} (document_id, content_type, related_document_id,
      locale, released_at, announced, created_at, updated_at, published_at)
    select ${randomDocumentId(db)}, '${uid}', n.document_id, n.locale, n.released_at,
      ${isReleased('n.released_at')}, cast(? as timestamp), cast(? as timestamp),
      cast(? as timestamp)
    from (select a.id, a.document_id, a.locale, ${fallbackRelease(db, uid, 'a')} as released_at
      from ${tableOf(db, uid)} a where ${lacksRelease(db, uid, 'a')} and ${sql}) n
    where 1 = 1 order by n.id
    on conflict (content_type, related_document_id, locale) do nothing`;
  const values = [at, at, at, at, ...bound];
  return changesIn(
    await run<unknown>(db, (knex) => knex.raw(statement, values as readonly Date[])),
  );
};

/** Inserts the missing releases of a document's versions, in the caller's transaction. */
export const backfillDocument = (
  db: Database,
  uid: string,
  documentId: string,
  now: number,
): Promise<number> =>
  insertReleases(db, uid, now, { sql: 'a.document_id = ?', bound: [documentId] });

/** PostgreSQL's error code `lock_not_available`. */
const isLockTimeout = (error: unknown): boolean => (error as { code?: unknown }).code === '55P03';

/** The same, but returns null after a lock timeout: a publication may hold one release and wait for another. */
const tryInsertReleases = async (
  db: Database,
  uid: string,
  now: number,
  condition: Condition,
): Promise<number | null> => {
  if (!isPostgres(db)) return insertReleases(db, uid, now, condition);
  try {
    return await transact(db, async () => {
      await run(db, (knex) => knex.raw(`set local lock_timeout = ${LOCK_TIMEOUT}`));
      return insertReleases(db, uid, now, condition);
    });
  } catch (error) {
    if (!isLockTimeout(error)) throw error;
    return null;
  }
};

/** Whether one of the last published versions lacks a release. */
export const lacksReleases = async (db: Database, uid: string): Promise<boolean> => {
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select 1 from (select id, document_id, locale, published_at from ${tableOf(db, uid)}
        where published_at is not null order by id desc limit ${LAST}) a
        where ${lacksRelease(db, uid, 'a')} limit 1`,
    ),
  );
  return rowsIn(found).length > 0;
};

/** Loads the publication after the `count` newest, in epoch ms; null if there is none. */
const publicationAfter = async (
  db: Database,
  uid: string,
  count: number,
): Promise<number | null> => {
  const moment = fallbackRelease(db, uid, 'a');
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select ${moment} as released_at from ${tableOf(db, uid)} a where a.published_at is not null
        order by 1 desc limit 1 offset ${count}`,
    ),
  );
  const [row] = rowsIn<{ released_at: number | string | Date }>(found);
  return row === undefined ? null : toEpoch(row.released_at);
};

/**
 * Inserts the missing releases of the `count` newest versions, and of all that aren't visible.
 * @returns how many, and the latest release that a version without one may have (epoch ms; null if none lacks one).
 */
export const backfillNewest = async (
  db: Database,
  uid: string,
  now: number,
  count: number,
): Promise<{ inserted: number; lackingUpTo: number | null }> => {
  const last = await publicationAfter(db, uid, count);
  const lackingUpTo = last === null ? null : Math.min(last, now);
  const newest =
    lackingUpTo === null
      ? { sql: '1 = 1', bound: [] }
      : {
          sql: `${fallbackRelease(db, uid, 'a')} > cast(? as timestamp)`,
          bound: [new Date(lackingUpTo)],
        };
  for (;;) {
    const inserted = await tryInsertReleases(db, uid, now, newest);
    if (inserted !== null) return { inserted, lackingUpTo };
    await pause(LOCK_TIMEOUT);
  }
};

/** Inserts the missing releases of a type in chunks, the last rows first. `now` in epoch ms. */
export async function* backfillType(
  db: Database,
  uid: string,
  now: number,
): AsyncGenerator<BackfillStep> {
  // Ids have gaps: each publication replaces rows.
  const all = await lastId(db, uid);
  for (let last = all; last !== null;) {
    const first: number = last - CHUNK + 1;
    const condition = { sql: 'a.id between ? and ?', bound: [first, last] };
    const inserted = await withPause(() => tryInsertReleases(db, uid, now, condition));
    yield { inserted: inserted ?? 0, share: 1 - Math.max(first - 1, 0) / (all ?? 1) };
    if (inserted !== null) last = await lastId(db, uid, first);
    if (inserted === null) await pause(LOCK_TIMEOUT);
  }
}
