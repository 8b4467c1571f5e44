import type { Staff } from '../../../../shared/contracts/desk';
import { rankOf, STATES, type TranslationState } from '../../../../shared/state';
import {
  run,
  tableOf,
  type Connection,
  type Database,
  type QueryBuilder,
} from '../../database/connection';
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
}

/** Whose work is shown: of a member of staff by id, of nobody, or of all. */
export type Assignee = number | 'none' | null;

/** Which cells the desk shows. `editable`: the locales by type that the caller may edit. */
export interface DeskFilter {
  editable: ReadonlyMap<string, string[]>;
  states: TranslationState[];
  category: string | null;
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
  ...['assignee_id', 'assignee_name', 'returned'],
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
});

export const positionOf = ({ state, since, id }: StoredCell): Position => ({
  rank: rankOf(state),
  since,
  id,
});

/** The cells of one type in one locale and state: a range of the desk's index. */
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

const narrow = (query: QueryBuilder, { category, assignee }: DeskFilter, alias: string): void => {
  if (category !== null) query.where(`${alias}.category`, category);
  if (assignee === 'none') query.whereNull(`${alias}.assignee_id`);
  else if (assignee !== null) query.where(`${alias}.assignee_id`, assignee);
};

/** Whether a filter lets a cell through, as the statements of this file do. */
export const isWithin = (
  { editable, states, category, assignee }: DeskFilter,
  cell: StoredCell,
): boolean =>
  editable.get(cell.contentType)?.includes(cell.locale) === true &&
  states.includes(cell.state) &&
  (category === null || cell.category === category) &&
  (assignee === null || (cell.assignee?.id ?? 'none') === assignee);

const inRange = (
  knex: Connection,
  table: string,
  range: Range,
  filter: DeskFilter,
): QueryBuilder => {
  const query = knex({ cell: table }).where({
    'cell.content_type': range.uid,
    'cell.locale': range.locale,
    'cell.rank': range.rank,
  }) as QueryBuilder;
  narrow(query, filter, 'cell');
  return query;
};

/** Leaves out the cells of a document of which a more urgent one is shown. */
const onlyMostUrgent = (knex: Connection, table: string, filter: DeskFilter, { uid }: Range) => {
  const better = knex({ better: table })
    .select(knex.raw('1'))
    .whereRaw('better.content_type = cell.content_type')
    .whereRaw('better.related_document_id = cell.related_document_id')
    .whereIn('better.locale', filter.editable.get(uid) ?? [])
    .whereIn('better.rank', filter.states.map(rankOf))
    .whereRaw(
      '(better.rank < cell.rank or (better.rank = cell.rank and (better.since > cell.since or (better.since = cell.since and better.id > cell.id))))',
    ) as QueryBuilder;
  narrow(better, filter, 'better');
  return better;
};

/** Loads a page of documents by their most urgent cells, in the order of the desk, after a position. */
export const deskCells = async (
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
          const part = inRange(knex, table, range, filter)
            .select(COLUMNS.map((column) => `cell.${column}`))
            .whereNotExists(onlyMostUrgent(knex, table, filter, range))
            .orderBy([
              { column: 'cell.since', order: 'desc' },
              { column: 'cell.id', order: 'desc' },
            ])
            .limit(limit) as QueryBuilder;
          if (after?.rank === rank) {
            part.whereRaw('(cell.since, cell.id) < (?, ?)', [after.since, after.id]);
          }
          return knex.select('*').from(part.as('part'));
        });
      return knex
        .select('*')
        .from(knex.unionAll(parts as never).as('parts'))
        .orderBy([
          { column: 'since', order: 'desc' },
          { column: 'id', order: 'desc' },
        ])
        .limit(limit - found.length);
    });
    found.push(...rows.map(toCell));
    if (found.length >= limit) break;
  }
  return found;
};

/** Counts the cells of each state, up to a bound. */
export const countCells = async (
  db: Database,
  filter: DeskFilter,
  bound: number,
): Promise<Map<TranslationState, number>> => {
  const ranges = rangesOf(filter);
  const counts = new Map<TranslationState, number>();
  if (ranges.length === 0) return counts;
  const table = tableOf(db, TRANSLATION);
  const rows = await run<{ rank: number; cells: number | string }[]>(db, (knex) =>
    knex.unionAll(
      ranges.map((range) => {
        const some = inRange(knex, table, range, filter).select('cell.id').limit(bound);
        return knex
          .select(knex.raw('? as rank', [range.rank]))
          .count('* as cells')
          .from(some.as('some'));
      }) as never,
    ),
  );
  for (const { rank, cells } of rows) {
    const state = STATES[rank];
    if (state) counts.set(state, (counts.get(state) ?? 0) + Number(cells));
  }
  return counts;
};

/** Loads all cells of documents. */
export const cellsOf = async (db: Database, documents: DocumentKey[]): Promise<StoredCell[]> => {
  if (documents.length === 0) return [];
  const table = tableOf(db, TRANSLATION);
  const uids = [...new Set(documents.map(({ contentType }) => contentType))];
  const rows = await run<Row[]>(db, (knex) =>
    knex(table)
      .select(COLUMNS)
      .whereIn('content_type', uids)
      .whereIn(
        'related_document_id',
        documents.map(({ documentId }) => documentId),
      )
      .orderBy('locale'),
  );
  return rows.map(toCell);
};
