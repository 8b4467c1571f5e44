import { isPostgres, tableOf, type Database } from '../../database/connection';
import { KILL, RELEASE } from '../../database/uids';
import { NEVER } from './releases';

/*
 * The release of a published version that has none yet, as after bulk SQL, a data transfer, or before the plugin came:
 * in SQL, since the backfill gives it to whole archives, and since who reads before it has come there has to see
 * the same as afterwards. A row of the type goes by the alias `row`, its release by `r`.
 */

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
