import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { DocumentKey } from '../database/document-key';
import {
  cellsOf,
  isOf,
  nextCells,
  positionOf,
  type DeskFilter,
  type Position,
  type StoredCell,
} from './store/cells';

/** Cells after which a page ends with the present step, full or not: some ten milliseconds. */
const MAX_WALK = 250;

/** Cells that are read at once. */
const MAX_STEP = 200;

export const keyOf = ({ contentType, documentId }: DocumentKey): string =>
  `${contentType} ${documentId}`;

/** Orders positions as the desk does: the most urgent first, and of these the newest. */
export const compare = (one: Position, other: Position): number =>
  one.rank - other.rank || other.since - one.since || other.id - one.id;

/** Returns the most urgent of a document's cells that are of the filter. */
export const mostUrgent = (cells: StoredCell[], filter: DeskFilter): StoredCell | undefined =>
  cells
    .filter(
      (cell) =>
        filter.states.includes(cell.state) &&
        filter.editable.get(cell.contentType)?.includes(cell.locale) === true &&
        isOf(filter, cell),
    )
    .sort((one, other) => compare(positionOf(one), positionOf(other)))[0];

export interface UrgentCells {
  /** The most urgent cell of each document, in the order of the desk. */
  urgent: StoredCell[];
  /** All cells of these documents, by `keyOf`. */
  cells: ReadonlyMap<string, StoredCell[]>;
  /** Where the next page begins; null where there is none. */
  next: Position | null;
}

const grouped = (cells: StoredCell[]): Map<string, StoredCell[]> => {
  const groups = new Map<string, StoredCell[]>();
  for (const cell of cells) groups.set(keyOf(cell), [...(groups.get(keyOf(cell)) ?? []), cell]);
  return groups;
};

const localesIn = ({ editable }: DeskFilter): number =>
  Math.max(1, ...[...editable.values()].map((locales) => locales.length));

/**
 * Loads a page of documents by their most urgent cells, after a position. Cells of a document that is shown by another one
 * are passed over; where there are many, the page is shorter than `limit`, or empty, and the next one goes on there.
 */
export const urgentCells = async (
  db: Database,
  filter: DeskFilter,
  after: Position | null,
  limit: number,
): Promise<UrgentCells> => {
  const urgent: StoredCell[] = [];
  const cells = new Map<string, StoredCell[]>();
  // As many as make a page if each document is found in every locale.
  const first = Math.min(MAX_STEP, (limit + 1) * localesIn(filter));
  let next = after;
  for (let walked = 0, step = first; walked < MAX_WALK; walked += step, step = MAX_STEP) {
    const found = await nextCells(db, filter, next, step);
    const all = grouped(
      await cellsOf(
        db,
        found.filter((cell) => isOf(filter, cell)),
      ),
    );
    for (const cell of found) {
      const own = all.get(keyOf(cell)) ?? [];
      if (mostUrgent(own, filter)?.id === cell.id) {
        if (urgent.length === limit) return { urgent, cells, next };
        urgent.push(cell);
        cells.set(keyOf(cell), own);
      }
      next = positionOf(cell);
    }
    if (found.length < step) return { urgent, cells, next: null };
    // Whether more follows isn't known; the next page says.
    if (urgent.length === limit) break;
  }
  return { urgent, cells, next };
};
