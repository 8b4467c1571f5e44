import { columnOf, textAttributes, type TypeMeta } from './columns';
import { likePattern, indexTable, SEPARATOR, type Knex, type TextIndex } from './text-index';
import { isTrigramTerm, SQLITE_LETTERS } from './sqlite-letters';

/** Defined on every connection by config/databases/sqlite.ts. */
export const FOLD_FUNCTION = 'newsroom_fold';

/**
 * Nested calls in one step. The parser of SQLite before 3.46 has a stack of 100, and reads all triggers before anything else: with
 * one that is too deep for it, `sqlite3` of Debian 12 opens no part of the database, and backs up nothing.
 */
const CALLS = 8;

const replaced = (text: string, letters: [string, string][]): string =>
  letters.reduce((inner, [letter, to]) => `replace(${inner}, '${letter}', '${to}')`, text);

/** Returns SQL that folds the letters that the tokenizer leaves unchanged: in steps one after the other, since nested they are too deep. */
const withLetters = (text: string): string => {
  const steps = [`step0(t) as (select ${text})`];
  for (let start = 0; start < SQLITE_LETTERS.length; start += CALLS) {
    const folded = replaced('t', SQLITE_LETTERS.slice(start, start + CALLS));
    steps.push(`step${steps.length}(t) as (select ${folded} from step${steps.length - 1})`);
  }
  const letters = SQLITE_LETTERS.map(([letter]) => letter).join('');
  const result = `(with ${steps.join(', ')} select t from step${steps.length - 1})`;
  return `case when ${text} glob '*[${letters}]*' then ${result} else ${text} end`;
};

const columnsOf = (meta: TypeMeta): string[] =>
  textAttributes(meta).map((attribute) => columnOf(meta, attribute));

/** Returns SQL for a row's indexed text, without our functions: other programs may write to the file, too. */
const textOf = (meta: TypeMeta, row: string): string => {
  const parts = columnsOf(meta).map((column) => `coalesce(${row}."${column}", '')`);
  const separator = ` || char(${SEPARATOR.charCodeAt(0)}) || `;
  return withLetters(`(${parts.join(separator)})`);
};

const triggerNames = (meta: TypeMeta): string[] =>
  ['insert', 'update', 'delete'].map((event) => `${indexTable(meta)}_${event}`);

const create = (meta: TypeMeta): string[] => {
  const index = indexTable(meta);
  const remove = `delete from "${index}" where rowid = old.id;`;
  const add = `insert into "${index}"(rowid, text) select new.id, ${textOf(meta, 'new')};`;
  const changed = columnsOf(meta).map((column) => `old."${column}" is not new."${column}"`);
  const [onInsert, onUpdate, onDelete] = triggerNames(meta);
  const on = (event: string): string => `after ${event} on "${meta.tableName}" for each row`;
  return [
    `create virtual table "${index}" using fts5(text, tokenize='trigram remove_diacritics 1')`,
    `create trigger "${onInsert}" ${on('insert')} begin delete from "${index}" where rowid = new.id; ${add} end`,
    `create trigger "${onUpdate}" ${on('update')} when ${changed.join(' or ')} begin ${remove} ${add} end`,
    `create trigger "${onDelete}" ${on('delete')} begin ${remove} end`,
  ];
};

const drop = (meta: TypeMeta): string[] => [
  ...triggerNames(meta).map((name) => `drop trigger if exists "${name}"`),
  `drop table if exists "${indexTable(meta)}"`,
];

const hasTriggers = async (knex: Knex, meta: TypeMeta): Promise<boolean> => {
  const names = [...triggerNames(meta), indexTable(meta)];
  const found: unknown[] = await knex('sqlite_master').whereIn('name', names).select('name');
  return found.length === names.length;
};

const backfill = (meta: TypeMeta): string => {
  const index = `"${indexTable(meta)}"`;
  return (
    `insert into ${index}(rowid, text) select t.id, ${textOf(meta, 't')} from "${meta.tableName}" t` +
    ` where t.id > :after and t.id <= :upTo` +
    ` and not exists (select 1 from ${index} i where i.rowid = t.id)`
  );
};

/**
 * Makes SQLite believe that the indexes are large: statistics from when one was nearly empty make FTS5 read all of it for each write,
 * however large it has become. If they were deleted, SQLite would keep what it has read.
 */
const overstateSize = async (knex: Knex): Promise<void> => {
  if (!(await knex.schema.hasTable('sqlite_stat1'))) return;
  await knex('sqlite_stat1')
    .whereRaw(`tbl like 'search\\_%' escape '\\'`)
    .whereNull('idx')
    .update({ stat: '1000000' });
  // Reads the statistics again.
  await knex.raw('analyze sqlite_schema');
};

/** Trigram index by FTS5, which folds Latin letters itself (https://sqlite.org/fts5.html#the_trigram_tokenizer). */
export const sqliteIndex = (): TextIndex => ({
  foldFunction: FOLD_FUNCTION,
  prepare: overstateSize,
  hasTriggers,
  create,
  drop,
  backfill,
  finish: () => [],
  isFast: isTrigramTerm,
  rowsContaining(knex, meta, term) {
    const rows = knex(indexTable(meta)).select('rowid');
    return isTrigramTerm(term)
      ? rows.whereRaw('?? match ?', [indexTable(meta), `"${term.replaceAll('"', '""')}"`])
      : rows.whereRaw(`${FOLD_FUNCTION}(text) like ? escape '\\'`, [likePattern(term)]);
  },
});
