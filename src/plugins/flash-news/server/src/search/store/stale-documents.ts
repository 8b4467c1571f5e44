import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../../shared/opt-in';
import { NO_PLACE_FROM } from '../place';
import { rowsWithReleases, stampOf } from './sources';
import { tableOfIndex, type IndexName } from './tables';

const isOf = (index: IndexName): string =>
  index === 'published'
    ? 'a.published_at is not null and (r.released_at is null or r.released_at < ?)'
    : 'a.published_at is null';

/** Loads the documentIds whose entries are missing or made from an older state, of row ids in a range. */
export const staleDocuments = async (
  db: Database,
  { uid }: OptIn,
  index: IndexName,
  [after, upTo]: readonly [number, number],
): Promise<string[]> => {
  const bound = index === 'published' ? [new Date(NO_PLACE_FROM)] : [];
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select distinct a.document_id from ${rowsWithReleases(db, uid)}
        left join ${tableOfIndex(index)} s on s.content_type = '${uid}'
          and s.document_id = a.document_id and s.locale = a.locale
        where a.id > ? and a.id <= ? and a.document_id is not null and a.locale is not null
          and ${isOf(index)} and (s.place is null or s.row_id <> a.id or s.stamp <> ${stampOf()})`,
      [after, upTo, ...bound],
    ),
  );
  return rowsIn<{ document_id: string }>(found).map((row) => row.document_id);
};

/** An entry, and whether its version is gone. */
export interface ComparedEntry {
  place: number;
  documentId: string;
  isGone: boolean;
}

/** Loads the next entries of a type after a place, each with whether its version is gone. */
export const nextEntries = async (
  db: Database,
  uid: string,
  index: IndexName,
  { after, limit }: { after: number; limit: number },
): Promise<ComparedEntry[]> => {
  const published = index === 'published' ? 'is not null' : 'is null';
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select s.place, s.document_id, a.id from (select place, row_id, document_id, locale from ${tableOfIndex(index)}
          where content_type = ? and place > ? order by place limit ?) s
        left join ${tableOf(db, uid)} a on a.id = s.row_id and a.document_id = s.document_id
          and a.locale = s.locale and a.published_at ${published}
        order by s.place`,
      [uid, after, limit],
    ),
  );
  return rowsIn<{ place: number | string; document_id: string; id: number | null }>(found).map(
    ({ place, document_id, id }) => ({
      place: Number(place),
      documentId: document_id,
      isGone: id === null,
    }),
  );
};

/** Loads places of entries of types that take no part any more. */
export const entriesOfOtherTypes = async (
  db: Database,
  index: IndexName,
  uids: string[],
  limit: number,
): Promise<number[]> => {
  const rows = await run<{ place: number | string }[]>(db, (knex) =>
    knex(tableOfIndex(index)).whereNotIn('content_type', uids).limit(limit).select('place'),
  );
  return rows.map(({ place }) => Number(place));
};

export const analyzeIndex = async (db: Database, index: IndexName): Promise<void> => {
  await run(db, (knex) => knex.raw(`analyze ${tableOfIndex(index)}`));
};
