import { isPostgres, tableOf, type Database } from '../../database/connection';
import { KILL, RELEASE } from '../../database/uids';
import { NEVER } from '../is-visible';

/*
 * `isVisible` in SQL, and the release that it needs. A published version that has no release yet (after bulk SQL, a data
 * transfer, or before the plugin came) is read as if it had the one that the backfill will give it. `row` is the alias of a
 * row of the type, `release` an expression of a release; each condition on a release binds one value, the present.
 */

/** Whether a release has come. */
export const hasCome = (release: string): string => `${release} <= ?`;

/** Whether a release is still to come; that of a killed story counts as such. */
export const isToCome = (release: string): string => `${release} > ?`;

/** Whether a release is an embargo: still to come, and not that of a killed story. */
export const isEmbargo = (db: Database, release: string): string =>
  `${isToCome(release)} and ${release} < ${never(db)}`;

/** Whether a version is visible: published, and its release has come. */
export const isVisible = (row: string, release: string): string =>
  `${row}.published_at is not null and ${hasCome(release)}`;

/** A publication cut to milliseconds. Bulk SQL may have written ISO 8601 into a SQLite column of integers. */
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

/** The release that a published version would be given: its publication; of a killed story, none that comes. */
export const wouldBe = (db: Database, uid: string, row: string): string =>
  `case when ${isKilled(db, uid, row)} then ${never(db)} else ${publicationOf(db, row)} end`;

/** The release of a published version: the one that it has, or would be given. `r` is joined where there is one. */
export const releaseOf = (db: Database, uid: string, row: string): string =>
  `case when r.id is null then ${wouldBe(db, uid, row)} else r.released_at end`;

/** Whether a row is published and has no release yet. */
export const lacksRelease = (db: Database, uid: string, row: string): string =>
  `${row}.published_at is not null and ${row}.document_id is not null and ${row}.locale is not null
    and not exists (select 1 from ${tableOf(db, RELEASE)} r where r.content_type = '${uid}'
      and r.related_document_id = ${row}.document_id and r.locale = ${row}.locale)`;
