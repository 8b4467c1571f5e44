import {
  isPostgres,
  tableOf,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { KILL, RELEASE } from '../../database/uids';
import { NEVER } from '../is-visible';

/*
 * The rules of `is-visible.ts` in SQL. For a published version without a release row (after bulk SQL or a data transfer),
 * `releaseOf` gives the one that the backfill will insert. Feeds list such a version while `lackingUpTo` is set; REST shows it.
 * `row` is an alias of a row of the type, `release` an expression; each condition on a release binds one value, now.
 */

export const isReleased = (release: string): string => `${release} <= ?`;

/** Whether a release is ahead, that of a killed story included. */
export const isUnreleased = (release: string): string => `${release} > ?`;

export const isEmbargo = (db: Database, release: string): string =>
  `${isUnreleased(release)} and ${release} < ${never(db)}`;

export const isVisible = (row: string, release: string): string =>
  `${row}.published_at is not null and ${isReleased(release)}`;

/** Returns `published_at` in milliseconds. Bulk SQL may have written ISO 8601 into SQLite's column of integers. */
const publicationOf = (db: Database, row: string): string =>
  isPostgres(db)
    ? `date_trunc('milliseconds', ${row}.published_at)`
    : `case typeof(${row}.published_at) when 'text'
        then cast(round((julianday(${row}.published_at) - 2440587.5) * 86400000) as integer)
        else cast(${row}.published_at as integer) end`;

const never = (db: Database): string =>
  isPostgres(db) ? `timestamp '${new Date(NEVER).toISOString().slice(0, -1)}'` : String(NEVER);

const isKilled = (db: Database, uid: string, row: string): string =>
  `exists (select 1 from ${tableOf(db, KILL)} k where k.content_type = '${uid}'
    and k.related_document_id = ${row}.document_id)`;

/** The release that the backfill inserts for a version: its publication, or `NEVER` if it is killed. */
export const fallbackRelease = (db: Database, uid: string, row: string): string =>
  `case when ${isKilled(db, uid, row)} then ${never(db)} else ${publicationOf(db, row)} end`;

/** The release of a version, left-joined as `r`, or its fallback. */
export const releaseOf = (db: Database, uid: string, row: string): string =>
  `case when r.id is null then ${fallbackRelease(db, uid, row)} else r.released_at end`;

/** Whether a row is published without a release row. */
export const lacksRelease = (db: Database, uid: string, row: string): string =>
  `${row}.published_at is not null and ${row}.document_id is not null and ${row}.locale is not null
    and not exists (select 1 from ${tableOf(db, RELEASE)} r where r.content_type = '${uid}'
      and r.related_document_id = ${row}.document_id and r.locale = ${row}.locale)`;
