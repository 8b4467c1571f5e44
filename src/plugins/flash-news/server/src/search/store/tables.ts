import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import { isPostgres, run, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { inTurn } from '../../database/connection';

/** The two indexes: of published versions, in the order of their releases, and of drafts, in that of their changes. */
export const INDEXES = ['published', 'drafts'] as const;
export type IndexName = (typeof INDEXES)[number];

export const tableOfIndex = (index: IndexName): string => `flash_news_search_${index}`;

/** The virtual table with the terms; on SQLite only. */
export const termsTableOf = (index: IndexName): string => `${tableOfIndex(index)}_terms`;

/**
 * The stories of each category, person and author in the order of their places; on PostgreSQL only, whose inverted index has no order:
 * it would read a thousand stories of a category for the newest twenty.
 */
export const NARROWED = 'flash_news_search_narrowed';

/** All indexed words of some letters, by which a search's words are completed. */
export const WORDS = 'flash_news_search_words';

/** Beginnings of words of two to four letters have an index. A word's code has two characters, or three with "+". */
const PREFIXES = '4 5 6 7';

const sqliteIndex = (index: IndexName): string[] => {
  const table = tableOfIndex(index);
  return [
    `create table ${table} (place integer primary key, content_type text not null, document_id text not null,
      locale text not null, row_id integer not null, stamp text not null, hash text not null)`,
    `create unique index ${table}_version on ${table} (content_type, document_id, locale)`,
    // Every character that is not ASCII belongs to a word: `wordsOf` has already separated them.
    `create virtual table ${termsTableOf(index)} using fts5(terms, content='', contentless_delete=1,
      prefix='${PREFIXES}', tokenize="ascii tokenchars '+=~'")`,
  ];
};

/**
 * An entry takes some ms to insert, and a quarter of that where PostgreSQL keeps a list of pending ones. Each search reads the list:
 * the desk's does, of drafts, which are saved often and searched seldom; the readers' does not.
 */
const GIN: Record<IndexName, string> = {
  published: 'fastupdate = off',
  drafts: 'fastupdate = on, gin_pending_list_limit = 512',
};

const postgresIndex = (index: IndexName): string[] => {
  const table = tableOfIndex(index);
  return [
    // Rows are kept whole up to 8 KB: a page reads their terms one after the other. Their grams are kept apart.
    `create table ${table} (place bigint primary key, content_type text not null, document_id text not null,
      locale text not null, row_id integer not null, stamp text not null, hash text not null,
      terms tsvector not null, grams tsvector not null) with (toast_tuple_target = 8160)`,
    `alter table ${table} alter column grams set storage external`,
    `create unique index ${table}_version on ${table} (content_type, document_id, locale)`,
    `create index ${table}_order on ${table} (locale, place)`,
    `create index ${table}_terms on ${table} using gin (terms, grams) with (${GIN[index]})`,
  ];
};

const NARROWED_TABLE = [
  `create table ${NARROWED} (locale text not null, facet text not null, place bigint not null
    references ${tableOfIndex('published')} (place) on delete cascade, primary key (facet, locale, place))`,
  `create index ${NARROWED}_place on ${NARROWED} (place)`,
];

const WORDS_TABLE = {
  sqlite: `create table ${WORDS} (word text primary key) without rowid`,
  postgres: `create table ${WORDS} (word text collate "C" primary key)`,
};

/** Returns the statements that create the tables. */
export const createStatements = (db: Database): string[] =>
  isPostgres(db)
    ? [...INDEXES.flatMap(postgresIndex), ...NARROWED_TABLE, WORDS_TABLE.postgres]
    : [...INDEXES.flatMap(sqliteIndex), WORDS_TABLE.sqlite];

const dropStatements = (db: Database): string[] =>
  [
    ...(isPostgres(db) ? [NARROWED] : INDEXES.map(termsTableOf)),
    ...[...INDEXES.map(tableOfIndex), WORDS],
  ].map((table) => `drop table if exists ${table}`);

/** Drops and creates the tables, in the caller's transaction. */
export const createTables = async (db: Database): Promise<void> => {
  for (const statement of [...dropStatements(db), ...createStatements(db)]) {
    await run(db, (knex) => knex.raw(statement));
  }
};

/** What SQLite shall believe of the size of a terms table. */
const LARGE = '1000000';

/**
 * Makes SQLite believe that the terms tables are large. Statistics from when an index was nearly empty make FTS5 read all of it for
 * each write, however large it has become: 600 ms at 50,000 versions. If they were deleted, SQLite would keep what it has read.
 */
export const overstateSize = async (db: Database): Promise<void> => {
  if (isPostgres(db)) return;
  const table = await run<unknown>(db, (knex) =>
    knex('sqlite_master').where('name', 'sqlite_stat1').first(),
  );
  if (table === undefined) return;
  const updated = await inTurn(INDEXES, (index) =>
    run<number>(db, (knex) =>
      knex('sqlite_stat1')
        .where('tbl', 'like', `${termsTableOf(index)}%`)
        .whereNull('idx')
        .whereNot('stat', LARGE)
        .update({ stat: LARGE }),
    ),
  );
  // Reads the statistics again.
  if (updated.some(Boolean)) await run(db, (knex) => knex.raw('analyze sqlite_schema'));
};

/** Whether the tables exist: another program may have dropped them. */
export const hasTables = async (db: Database): Promise<boolean> => {
  const sql = isPostgres(db)
    ? 'select to_regclass(?) is not null as found'
    : 'select exists (select 1 from sqlite_master where name = ?) as found';
  const tables = [...INDEXES.map(tableOfIndex), WORDS, ...(isPostgres(db) ? [NARROWED] : [])];
  for (const table of tables) {
    const [row] = rowsIn<{ found: boolean | number }>(
      await run<unknown>(db, (knex) => knex.raw(sql, [table])),
    );
    if (!row?.found) return false;
  }
  return true;
};
