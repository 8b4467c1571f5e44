import { setImmediate as nextTurn } from 'node:timers/promises';
import { isPostgres, run, tableOf, type Database } from './connection';
import { newId } from './facets';
import { lastId } from './last-id';
import { changesIn } from './raw';
import { NEVER } from './releases';
import { KILL, RELEASE } from './uids';

/** So many ids are looked at together: some ms, in which SQLite, whose driver answers at once, lets nobody in. */
const PIECE = 1000;

export interface Piece {
  /** How many releases were given. */
  given: number;
  /** How much of the type has been looked at, from 0 to 1. */
  share: number;
}

/** A publication cut to milliseconds. Bulk SQL may have written ISO 8601 into a SQLite column of integers. */
const publicationOf = (db: Database): string =>
  isPostgres(db)
    ? "date_trunc('milliseconds', a.published_at)"
    : `case typeof(a.published_at) when 'text'
        then cast(round((julianday(a.published_at) - 2440587.5) * 86400000) as integer)
        else cast(a.published_at as integer) end`;

/** In one statement, since a first boot gives one to each version of an archive. */
const statement = (db: Database, uid: string): string => {
  const publication = publicationOf(db);
  return `insert into ${tableOf(db, RELEASE)} (document_id, content_type, related_document_id, locale,
      released_at, announced, created_at, updated_at, published_at)
    select ${newId(db)}, cast(? as varchar(255)), a.document_id, a.locale,
      case when k.id is null then ${publication} else cast(? as timestamp) end,
      case when k.id is null then ${publication} <= cast(? as timestamp) else false end,
      cast(? as timestamp), cast(? as timestamp), cast(? as timestamp)
    from ${tableOf(db, uid)} a
    left join ${tableOf(db, RELEASE)} r on r.content_type = ?
      and r.related_document_id = a.document_id and r.locale = a.locale
    left join ${tableOf(db, KILL)} k on k.content_type = ? and k.related_document_id = a.document_id
    where a.id between ? and ? and a.published_at is not null
      and a.document_id is not null and a.locale is not null and r.id is null
    on conflict (content_type, related_document_id, locale) do nothing`;
};

/**
 * Gives published versions that have no release one from their publication, piece by piece, the rows that were made last
 * first; those of a killed story stay away from readers. So much of a type is looked at as is asked for. `now` in epoch
 * ms.
 */
export async function* giveReleases(db: Database, uid: string, now: number): AsyncGenerator<Piece> {
  const at = new Date(now);
  // Ids are wanting where rows were deleted, and where a publication put a new row in the place of another.
  const all = await lastId(db, uid);
  for (let last = all; last !== null;) {
    const first: number = last - PIECE + 1;
    const bound = [uid, new Date(NEVER), at, at, at, at, uid, uid, first, last];
    const result = await run<unknown>(db, (knex) =>
      knex.raw(statement(db, uid), bound as readonly Date[]),
    );
    yield { given: changesIn(result), share: 1 - Math.max(first - 1, 0) / (all ?? 1) };
    last = await lastId(db, uid, first);
    await nextTurn();
  }
}
