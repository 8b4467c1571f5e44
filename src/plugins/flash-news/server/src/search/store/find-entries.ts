import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import { isPostgres, run, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { toFts5, toTsquery, type Expression } from '../expression';
import { gramCondition, termCondition, withPairs } from '../grams';
import { ENTRY, toEntry, type EntryRow, type IndexEntry } from './rows';
import { NARROWED, tableOfIndex, termsTableOf, type IndexName } from './tables';

export interface EntryCriteria {
  expression: Expression;
  /** A facet term that the expression asks for; null if none. With a locale only. */
  facet: string | null;
  /** Of published versions; null for all. */
  locale: string | null;
  /** Places below the first and not below the second. */
  below: number;
  from: number;
  limit: number;
}

/** Loads the first entries that meet the criteria, the last place first. */
export const findEntries = (
  db: Database,
  index: IndexName,
  criteria: EntryCriteria,
): Promise<IndexEntry[]> =>
  isPostgres(db) ? findOnPostgres(db, index, criteria) : findOnSqlite(db, index, criteria);

/**
 * FTS5 returns rows in the order of places, and stops at the limit. It takes a range of integers only, and the driver binds every
 * number as a real one, with which it would read all matches.
 */
const findOnSqlite = async (
  db: Database,
  index: IndexName,
  { expression, locale, below, from, limit }: EntryCriteria,
): Promise<IndexEntry[]> => {
  const terms = termsTableOf(index);
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select ${entryOf('d')} from ${terms} t cross join ${tableOfIndex(index)} d on d.place = t.rowid
        where t.${terms} match ? and t.rowid < cast(? as integer) and t.rowid >= cast(? as integer)
        ${locale === null ? '' : 'and d.locale = ?'} order by t.rowid desc limit ?`,
      [toFts5(withPairs(expression)), below, from, ...(locale === null ? [] : [locale]), limit],
    ),
  );
  return rowsIn<EntryRow>(found).map(toEntry);
};

const entryOf = (alias: string): string =>
  ENTRY.split(', ')
    .map((column) => `${alias}.${column}`)
    .join(', ');

/** Rows among which a common term is looked for first: one that has a page within a few hundred is common. */
const WALKED = 60;

/** Rows that are compared one by one where the first promise that they will do; else the inverted index is read. */
const MAX_WALKED = 1500;

/**
 * Reads entries one by one along their order where they are frequent, and all of them from the inverted index where they are not:
 * that has no order, so a common word would be read to its end.
 */
const findOnPostgres = async (
  db: Database,
  index: IndexName,
  criteria: EntryCriteria,
): Promise<IndexEntry[]> => {
  const { limit } = criteria;
  const first = await walk(db, index, criteria, WALKED);
  if (first.lowest === null) return first.entries;
  const left = limit - first.entries.length;
  const expected = Math.ceil((left * WALKED * 1.5) / first.entries.length);
  const rest = { ...criteria, below: first.lowest, limit: left };
  if (expected > MAX_WALKED) return [...first.entries, ...(await lookUp(db, index, rest))];
  const second = await walk(db, index, rest, expected);
  const entries = [...first.entries, ...second.entries];
  if (second.lowest === null) return entries;
  const last = { ...rest, below: second.lowest, limit: limit - entries.length };
  return [...entries, ...(await lookUp(db, index, last))];
};

interface Walked {
  entries: IndexEntry[];
  /** The last place that was read; null if there are no more entries, or if they are enough. */
  lowest: number | null;
}

/**
 * Reads the first entries among `most` rows, and stops at the limit. Where none is among them it reads the inverted index, in the
 * same statement: a rare word would else take two.
 */
const walk = async (
  db: Database,
  index: IndexName,
  criteria: EntryCriteria,
  most: number,
): Promise<Walked> => {
  const { expression, below, from, limit } = criteria;
  const table = tableOfIndex(index);
  const { keys, key, keyOf, order, narrowed } = walkedKeys(table, criteria);
  const [upper, lower, bottom] = [
    keyOf('cast(? as bigint)'),
    keyOf('cast(? as bigint)'),
    keyOf('coalesce((select lowest from edge), ?)'),
  ];
  const edge = part(
    `select (select k.place from ${keys} k where ${narrowed.sql} ${key} < ${upper.sql} and ${key} >= ${lower.sql}
      order by ${order} offset ? limit 1) as lowest`,
    ...[...narrowed.bound, ...upper.bound, below, ...lower.bound, from, most - 1],
  );
  const joined = keys === table ? '' : `join ${table} d on d.place = k.place`;
  const walked = part(
    `select ${entryOf(keys === table ? 'k' : 'd')} from ${keys} k ${joined}
      where ${narrowed.sql} ${key} < ${upper.sql} and ${key} >= ${bottom.sql} and (terms @@ cast(? as tsquery)) is true
      order by ${order} limit ?`,
    ...[...narrowed.bound, ...upper.bound, below, ...bottom.bound, from],
    ...[toTsquery(expression), limit],
  );
  // PostgreSQL tests what depends on no row before it reads one.
  const condition = indexCondition(criteria);
  const looked = part(
    `select ${ENTRY} from ${table} where (select count(*) from walked) = 0 and ${condition.sql}
        and (place < (select lowest from edge)) is true`,
    ...condition.bound,
  );
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `with edge as materialized (${edge.sql}), walked as materialized (${walked.sql}),
        looked as materialized (${looked.sql})
      select ${ENTRY}, lowest from edge left join walked on true
      union all (select ${ENTRY}, null from looked order by place desc limit ?)`,
      [...edge.bound, ...walked.bound, ...looked.bound, limit] as never,
    ),
  );
  const rows = rowsIn<EntryRow & { lowest: number | string | null }>(found);
  const entries = rows
    .flatMap((row) => ((row.place as unknown) === null ? [] : [toEntry(row)]))
    .sort((one, other) => other.place - one.place);
  const lowest = rows[0]?.lowest ?? null;
  const isWalked = (rows[0]?.place as unknown) !== null;
  const isWhole = lowest === null || !isWalked || entries.length >= limit;
  return { entries, lowest: isWhole ? null : Number(lowest) };
};

/** The keys along which entries are read: those of all, of one locale, or of one facet in a locale. */
const walkedKeys = (table: string, { locale, facet }: EntryCriteria) => {
  const fixed = Object.entries({
    ...(facet !== null && { facet }),
    ...(locale !== null && { locale }),
  });
  // Rows of keys, since the planner would else walk the places of all locales.
  const columns = [...fixed.map(([column]) => column), 'place'].map((column) => `k.${column}`);
  const values = fixed.map(([, value]) => value);
  return {
    keys: facet === null ? table : NARROWED,
    key: `(${columns.join(', ')})`,
    keyOf: (place: string) => part(`(${[...values.map(() => '?'), place].join(', ')})`, ...values),
    order: columns.map((column) => `${column} desc`).join(', '),
    // Of a comparison of rows the planner estimates the first column alone, and would read the whole index for half of all keys.
    narrowed: facet === null ? part('') : part('k.facet = ? and', facet),
  };
};

interface Part {
  sql: string;
  bound: unknown[];
}

const part = (sql: string, ...bound: unknown[]): Part => ({ sql, bound });

/**
 * The condition that the inverted index (GIN) answers, and what is compared in the few rows left: what grams answer, locale and
 * place. `is true` keeps those from the other indexes, of which PostgreSQL would read a whole locale.
 */
const indexCondition = ({ expression, locale, below, from }: EntryCriteria): Part => {
  const terms = termCondition(expression);
  const grams = gramCondition(expression);
  const whole = toTsquery(expression);
  const isAnswered = terms !== null && toTsquery(terms) === whole;
  const conditions = [
    ...(terms === null ? [] : [part('terms @@ cast(? as tsquery)', toTsquery(terms))]),
    ...(grams === null ? [] : [part('grams @@ cast(? as tsquery)', toTsquery(grams))]),
    ...(locale === null ? [] : [part('(locale = ?) is true', locale)]),
    part('(place < ? and place >= ?) is true', below, from),
    ...(isAnswered ? [] : [part('(terms @@ cast(? as tsquery)) is true', whole)]),
  ];
  return {
    sql: conditions.map(({ sql }) => sql).join(' and '),
    bound: conditions.flatMap(({ bound }) => bound),
  };
};

/** Reads all matches from the inverted index and returns the first. */
const lookUp = async (
  db: Database,
  index: IndexName,
  criteria: EntryCriteria,
): Promise<IndexEntry[]> => {
  const condition = indexCondition(criteria);
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `with matches as materialized (
        select ${ENTRY} from ${tableOfIndex(index)} where ${condition.sql})
      select * from matches order by place desc limit ?`,
      [...condition.bound, criteria.limit] as never,
    ),
  );
  return rowsIn<EntryRow>(found).map(toEntry);
};
