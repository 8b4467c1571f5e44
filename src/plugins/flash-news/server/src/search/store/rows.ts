import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import { isPostgres, run, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { pairsOf } from '../grams';
import type { IndexedRow } from '../indexed-row';
import { GAP, isFacetTerm } from '../index-terms';
import { placesFor } from '../place';
import { NARROWED, tableOfIndex, termsTableOf, WORDS, type IndexName } from './tables';
import { toGrams, toTsvector } from './tsvector';

/** A row of the index, without its terms. */
export interface IndexEntry {
  place: number;
  contentType: string;
  documentId: string;
  locale: string;
  /** Of the version's row. */
  rowId: number;
  /** When row and release changed last, as the database writes it. */
  stamp: string;
  hash: string;
}

export interface EntryRow {
  place: number | string;
  content_type: string;
  document_id: string;
  locale: string;
  row_id: number;
  stamp: string;
  hash: string;
}

export const ENTRY = 'place, content_type, document_id, locale, row_id, stamp, hash';

export const toEntry = (row: EntryRow): IndexEntry => ({
  place: Number(row.place),
  contentType: row.content_type,
  documentId: row.document_id,
  locale: row.locale,
  rowId: row.row_id,
  stamp: row.stamp,
  hash: row.hash,
});

/** Loads the entries of documents. */
export const entriesOf = async (
  db: Database,
  index: IndexName,
  contentType: string,
  documentIds: string[],
): Promise<IndexEntry[]> => {
  const rows = await run<EntryRow[]>(db, (knex) =>
    knex(tableOfIndex(index))
      .where('content_type', contentType)
      .whereIn('document_id', documentIds)
      .select(knex.raw(ENTRY)),
  );
  return rows.map(toEntry);
};

export const deleteEntries = async (
  db: Database,
  index: IndexName,
  places: number[],
): Promise<void> => {
  if (places.length === 0) return;
  await run(db, (knex) => knex(tableOfIndex(index)).whereIn('place', places).delete());
  if (isPostgres(db)) return;
  await run(db, (knex) => knex(termsTableOf(index)).whereIn('rowid', places).delete());
};

/** Updates from which row an entry was made, where its terms are the same. */
export const updateSource = async (
  db: Database,
  index: IndexName,
  { place, rowId, stamp }: Pick<IndexEntry, 'place' | 'rowId' | 'stamp'>,
): Promise<void> => {
  await run(db, (knex) =>
    knex(tableOfIndex(index)).where('place', place).update({ row_id: rowId, stamp }),
  );
};

/** An entry to insert, with its terms and time (epoch ms). */
export interface NewEntry {
  entry: Omit<IndexEntry, 'place'>;
  row: IndexedRow;
  at: number;
}

/** Chooses a free place for each entry. @throws Error if there is none among millions. */
const choosePlaces = async (
  db: Database,
  index: IndexName,
  entries: NewEntry[],
): Promise<number[]> => {
  const wanted = entries.map(({ entry: { contentType, documentId, locale }, at }) =>
    placesFor([contentType, documentId, locale].join(' '), at),
  );
  const taken = await run<{ place: number | string }[]>(db, (knex) =>
    knex(tableOfIndex(index)).whereIn('place', wanted.flat()).select('place'),
  );
  const occupied = new Set(taken.map(({ place }) => Number(place)));
  return wanted.map((places) => {
    const free = places.find((place) => !occupied.has(place));
    if (free === undefined) throw new Error('flash-news: no free place in the search index');
    occupied.add(free);
    return free;
  });
};

const insertWords = async (db: Database, words: string[]): Promise<void> => {
  if (words.length === 0) return;
  const statement = isPostgres(db)
    ? `insert into ${WORDS} (word) select unnest(cast(? as text[])) on conflict do nothing`
    : `insert or ignore into ${WORDS} (word) select value from json_each(?)`;
  const bound = isPostgres(db) ? [words] : [JSON.stringify(words)];
  await run(db, (knex) => knex.raw(statement, bound as never));
};

/** Inserts by which categories and people entries are narrowed, on PostgreSQL. */
const insertNarrowed = async (
  db: Database,
  entries: NewEntry[],
  places: number[],
): Promise<void> => {
  const rows = entries.flatMap(({ entry: { locale }, row }, at) =>
    row.filters
      .split(' ')
      .filter(isFacetTerm)
      .map((facet) => [locale, facet, places[at]]),
  );
  if (rows.length === 0) return;
  await run(db, (knex) =>
    knex.raw(
      `insert into ${NARROWED} (locale, facet, place)
        select value ->> 0, value ->> 1, cast(value ->> 2 as bigint)
        from jsonb_array_elements(cast(? as jsonb)) as value`,
      [JSON.stringify(rows)],
    ),
  );
};

/** Inserts entries at free places of their times. Call it in a transaction. */
export const insertEntries = async (
  db: Database,
  index: IndexName,
  entries: NewEntry[],
): Promise<void> => {
  if (entries.length === 0) return;
  const places = await choosePlaces(db, index, entries);
  await insertWords(db, [...new Set(entries.flatMap(({ row }) => row.words))].sort());
  const isOnPostgres = isPostgres(db);
  await run(db, (knex) =>
    knex(tableOfIndex(index)).insert(
      entries.map(
        ({ entry: { contentType, documentId, locale, rowId, stamp, hash }, row }, at) => ({
          ...{ place: places[at], content_type: contentType, document_id: documentId, locale },
          ...{ row_id: rowId, stamp, hash },
          ...(isOnPostgres && {
            terms: knex.raw('cast(? as tsvector)', [toTsvector(row)]),
            grams: knex.raw('cast(? as tsvector)', [toGrams(row)]),
          }),
        }),
      ),
    ),
  );
  if (isOnPostgres) {
    if (index === 'published') await insertNarrowed(db, entries, places);
    return;
  }
  // In the order of places: FTS5 writes a segment whenever one is lower than that before.
  const terms = entries
    .map(({ row }, at): [number, string] => [places[at] ?? 0, toTermsText(row)])
    .sort(([one], [other]) => one - other);
  await run(db, (knex) =>
    knex.raw(
      `insert into ${termsTableOf(index)} (rowid, terms)
        select value ->> 0, value ->> 1 from json_each(?)`,
      [JSON.stringify(terms)],
    ),
  );
};

const toTermsText = ({ text, head, filters }: IndexedRow): string =>
  [text, head, filters, ...pairsOf(text), ...pairsOf(head)].filter(Boolean).join(` ${GAP} `);

/** Loads indexed words that begin with one, itself excepted, up to `limit`. */
export const wordsBeginningWith = async (
  db: Database,
  beginning: string,
  limit: number,
): Promise<string[]> => {
  const found = await run<unknown>(db, (knex) =>
    knex.raw(`select word from ${WORDS} where word > ? and word < ? order by word limit ?`, [
      beginning,
      // Behind every word that begins so: the last code point.
      `${beginning}\u{10ffff}`,
      limit,
    ]),
  );
  return rowsIn<{ word: string }>(found).map(({ word }) => word);
};
