import {
  run,
  tableOf,
  type Connection,
  type Database,
  type QueryBuilder,
} from '@newsroom/plugin-kit/server/database/connection';
import type { Staff } from '../../../../shared/contracts/desk';
import { rankOf, STATES, type TranslationState } from '../../../../shared/state';
import type { DocumentKey } from '../../database/document-key';
import { TRANSLATION } from '../../database/uids';

/** A cell of the desk, as it is stored. */
export interface StoredCell extends DocumentKey {
  id: number;
  locale: string;
  sourceLocale: string;
  state: TranslationState;
  staleFields: string[];
  /** Epoch ms. */
  since: number;
  category: string | null;
  isPublished: boolean;
  /** Id of the last correction of this version that stands; 0 for none. */
  lastCorrection: number;
  assignee: Staff | null;
  returned: string | null;
  handedInBy: string | null;
}

/** Whose work is shown: of a member of staff by id, of nobody, or of all. */
export type Assignee = number | 'none' | null;

/** Which cells the desk shows. `editable`: the locales by type that the caller may edit. */
export interface DeskFilter {
  editable: ReadonlyMap<string, string[]>;
  states: TranslationState[];
  category: string | null;
  /** By type, the source locales of the stories whose category the caller may read; absent where that is all of them. */
  categorySources: ReadonlyMap<string, string[]>;
  assignee: Assignee;
}

/** The place of a cell in the order of the desk. */
export interface Position {
  rank: number;
  since: number;
  id: number;
}

interface Row {
  id: number;
  content_type: string;
  related_document_id: string;
  locale: string;
  source_locale: string;
  state: TranslationState;
  stale_fields: string | null;
  since: number | string;
  category: string | null;
  is_published: boolean | number;
  last_correction: number;
  assignee_id: number | null;
  assignee_name: string | null;
  returned: string | null;
  handed_in_by: string | null;
}

const COLUMNS = [
  ...[
    'id',
    'content_type',
    'related_document_id',
    'locale',
    'source_locale',
    'state',
    'stale_fields',
  ],
  ...['since', 'category', 'is_published', 'last_correction'],
  ...['assignee_id', 'assignee_name', 'returned', 'handed_in_by'],
];

const toCell = (row: Row): StoredCell => ({
  id: row.id,
  contentType: row.content_type,
  documentId: row.related_document_id,
  locale: row.locale,
  sourceLocale: row.source_locale,
  state: row.state,
  staleFields: row.stale_fields === null ? [] : (JSON.parse(row.stale_fields) as string[]),
  since: Number(row.since),
  category: row.category,
  isPublished: Boolean(row.is_published),
  lastCorrection: row.last_correction,
  assignee:
    row.assignee_id === null ? null : { id: row.assignee_id, name: row.assignee_name ?? '' },
  returned: row.returned,
  handedInBy: row.handed_in_by,
});

export const positionOf = ({ state, since, id }: StoredCell): Position => ({
  rank: rankOf(state),
  since,
  id,
});

/** Orders cells of a rank as the desk does: the newest first. */
const byTime = (one: StoredCell, other: StoredCell): number =>
  other.since - one.since || other.id - one.id;

/** The cells of one type in one locale and state: a range of an index. */
interface Range {
  uid: string;
  locale: string;
  rank: number;
}

const rangesOf = ({ editable, states }: DeskFilter, from = 0): Range[] =>
  states
    .map(rankOf)
    .filter((rank) => rank >= from)
    .sort((one, other) => one - other)
    .flatMap((rank) =>
      [...editable].flatMap(([uid, locales]) => locales.map((locale) => ({ uid, locale, rank }))),
    );

/**
 * Selects the cells of a range along one index, in its order: that of somebody's work, else of a category, else of the desk.
 * What these leave of the filter is for `isOf`: asked for here, a rare match would go through all that don't match.
 */
const inRange = (
  knex: Connection,
  table: string,
  { uid, locale, rank }: Range,
  { category, categorySources, assignee }: DeskFilter,
): QueryBuilder => {
  const query = knex(table).where({ content_type: uid, locale, rank }) as QueryBuilder;
  if (typeof assignee === 'number') void query.where('assignee_id', assignee);
  else if (category !== null) void query.where('category', category);
  const sources = category === null ? undefined : categorySources.get(uid);
  if (sources !== undefined) void query.whereIn('source_locale', sources);
  return query.orderBy([
    { column: 'since', order: 'desc' },
    { column: 'id', order: 'desc' },
  ]);
};

/** A condition, as SQL, on a column. */
interface Condition {
  column: string;
  sql: string;
  values: string[];
}

/** Returns what `inRange` leaves of a filter; null for nothing. */
const leftOf = ({ category, assignee }: DeskFilter): Condition | null => {
  if (assignee === 'none') return { column: 'assignee_id', sql: 'assignee_id is null', values: [] };
  if (assignee === null || category === null) return null;
  return { column: 'category', sql: 'category = ?', values: [category] };
};

/** Returns whether a cell that `nextCells` found is of the filter. */
export const isOf = (
  { category, categorySources, assignee }: DeskFilter,
  cell: StoredCell,
): boolean =>
  (category === null ||
    (cell.category === category &&
      categorySources.get(cell.contentType)?.includes(cell.sourceLocale) !== false)) &&
  (assignee === null || (cell.assignee?.id ?? 'none') === assignee);

/**
 * Loads the next cells after a position in the order of the desk. Some of them may be of another category or assignee than
 * asked for: see `isOf`.
 */
export const nextCells = async (
  db: Database,
  filter: DeskFilter,
  after: Position | null,
  limit: number,
): Promise<StoredCell[]> => {
  const found: StoredCell[] = [];
  const table = tableOf(db, TRANSLATION);
  const ranges = rangesOf(filter, after?.rank);
  for (const rank of new Set(ranges.map((range) => range.rank))) {
    const rows = await run<Row[]>(db, (knex) => {
      const parts = ranges
        .filter((range) => range.rank === rank)
        .map((range) => {
          const part = inRange(knex, table, range, filter).select(COLUMNS).limit(limit);
          if (after?.rank === rank) {
            void part.whereRaw('(since, id) < (?, ?)', [after.since, after.id]);
          }
          return knex.select('*').from(part.as('part'));
        });
      return knex.unionAll(parts as never);
    });
    // Here: a few hundred rows of some ranges, of which SQLite sorts each again, though it read them in order.
    const cells = rows.map(toCell).sort(byTime);
    found.push(...cells.slice(0, limit - found.length));
    if (found.length >= limit) break;
  }
  return found;
};

/** How many cells there are at least. */
export interface CountedCells {
  count: number;
  /** Whether there may be more, since the bound was reached. */
  isMore: boolean;
}

/**
 * Counts the cells of each state: up to `bound` in each type and locale, among the `walk` first of those that only a part
 * of the filter can be looked up by.
 */
export const countCells = async (
  db: Database,
  filter: DeskFilter,
  { bound, walk }: { bound: number; walk: number },
): Promise<Map<TranslationState, CountedCells>> => {
  const ranges = rangesOf(filter);
  const counts = new Map<TranslationState, CountedCells>();
  if (ranges.length === 0) return counts;
  const table = tableOf(db, TRANSLATION);
  const left = leftOf(filter);
  const limit = left === null ? bound : walk;
  const rows = await run<Record<'rank' | 'walked' | 'cells', number | string>[]>(db, (knex) =>
    knex.unionAll(
      ranges.map((range) => {
        const some = inRange(knex, table, range, filter)
          .select(['id', ...(left === null ? [] : [left.column])])
          .limit(limit);
        const matching = left === null ? '1' : `case when ${left.sql} then 1 end`;
        return knex
          .select(knex.raw('? as rank', [range.rank]))
          .count('* as walked')
          .select(knex.raw(`count(${matching}) as cells`, left?.values ?? []))
          .from(some.as('some'));
      }) as never,
    ),
  );
  for (const { rank, walked, cells } of rows) {
    const state = STATES[Number(rank)];
    if (state === undefined) continue;
    const before = counts.get(state) ?? { count: 0, isMore: false };
    counts.set(state, {
      count: before.count + Number(cells),
      isMore: before.isMore || Number(walked) >= limit,
    });
  }
  return counts;
};

/** Loads all cells of documents, in order of their locales. */
export const cellsOf = async (db: Database, documents: DocumentKey[]): Promise<StoredCell[]> => {
  if (documents.length === 0) return [];
  const table = tableOf(db, TRANSLATION);
  const uids = [...new Set(documents.map(({ contentType }) => contentType))];
  const ids = [...new Set(documents.map(({ documentId }) => documentId))];
  const rows = await run<Row[]>(db, (knex) =>
    knex(table).select(COLUMNS).whereIn('content_type', uids).whereIn('related_document_id', ids),
  );
  return rows.map(toCell).sort((one, other) => (one.locale < other.locale ? -1 : 1));
};
