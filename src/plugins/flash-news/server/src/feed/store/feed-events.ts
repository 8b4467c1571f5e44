import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import {
  run,
  tableOf,
  toEpoch,
  type Connection,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import type { EventDetail, EventKind } from '../../../../shared/contracts/event';
import { inTurn } from '../../database/connection';
import { EVENT, PLACEMENT } from '../../database/uids';

/** Times are in epoch ms. */
export interface Takedown {
  contentType: string;
  documentId: string;
  kind: EventKind;
  detail: EventDetail | null;
  at: number;
}

interface Row {
  id: number;
  content_type: string;
  related_document_id: string;
  kind: EventKind;
  detail: EventDetail | string | null;
  at: number | string | Date;
}

/** Events of a kind that are read: more than any newsroom takes down in two days, one by one. */
const MAX_EVENTS = 500;

/** Restricts events to public ones in some locales, or of whole documents. */
const inLocales = (query: ReturnType<Connection['queryBuilder']>, locales: string[]) =>
  query
    .where('public', true)
    .where((event) => void event.whereIn('locale', locales).orWhereNull('locale'));

/** Loads the withdrawals and kills after `since` (epoch ms) of what readers of these locales could see, the latest first. */
export const loadTakedowns = async (
  db: Database,
  locales: string[],
  since: number,
): Promise<Takedown[]> => {
  // Each kind by itself: a bulk action may withdraw thousands, and a kill has a notice to readers.
  const found = await inTurn(['news.withdrawn', 'news.killed'] as const, (kind) =>
    eventsOf(db, kind, locales, since),
  );
  return found.flat().sort((one, other) => other.at - one.at || other.id - one.id);
};

const eventsOf = async (
  db: Database,
  kind: EventKind,
  locales: string[],
  since: number,
): Promise<(Takedown & { id: number })[]> => {
  const rows = await run<Row[]>(db, (knex) =>
    inLocales(knex(tableOf(db, EVENT)), locales)
      .where({ kind, changed: null })
      .where('at', '>', new Date(since))
      .orderBy([
        { column: 'at', order: 'desc' },
        { column: 'id', order: 'desc' },
      ])
      .limit(MAX_EVENTS)
      .select('id', 'content_type', 'related_document_id', 'kind', 'detail', 'at'),
  );
  return rows.map((row) => ({
    id: row.id,
    contentType: row.content_type,
    documentId: row.related_document_id,
    kind: row.kind,
    detail: typeof row.detail === 'string' ? (JSON.parse(row.detail) as EventDetail) : row.detail,
    at: toEpoch(row.at),
  }));
};

/** Kinds of events after which a feed may lack an item, or have it at another place. */
const MOVES: [EventKind, boolean | null][] = [
  ...(['news.withdrawn', 'news.killed', 'news.revived'] as const),
  ...(['news.pinned', 'news.placed', 'news.keptOut', 'news.updated'] as const),
].map((kind) => [kind, null]);

/** Published again after a withdrawal, or for the first time with a release back in time. */
const RETURNS: [EventKind, boolean | null][] = [true, false].map((changed) => [
  'news.released',
  changed,
]);

export interface MovesCriteria {
  locales: string[];
  /** Whether the feed is of a category or person, which a story leaves by a publication. */
  isNarrowed: boolean;
  now: number;
}

/**
 * Loads when a feed in these locales may last have lost or moved an item, in epoch ms; null for never. Each kind is the last
 * entry of a part of an index. Besides events it is the end of a pin, which has none.
 */
export const lastMove = async (
  db: Database,
  { locales, isNarrowed, now }: MovesCriteria,
): Promise<number | null> => {
  const kinds = [...MOVES, ...RETURNS, ...(isNarrowed ? [['news.updated', true] as const] : [])];
  const found = await run<unknown>(db, (knex) => {
    const newest = kinds.map(([kind, changed]) =>
      inLocales(knex(tableOf(db, EVENT)), locales)
        .where({ kind, changed })
        .orderBy('at', 'desc')
        .limit(1)
        .select('at'),
    );
    const unpinned = knex(tableOf(db, PLACEMENT))
      .whereIn('locale', locales)
      .where('pinned_until', '<=', new Date(now))
      .orderBy('pinned_until', 'desc')
      .limit(1)
      .select({ at: 'pinned_until' });
    const parts = [...newest, unpinned].map((part, index) => ({
      [`part_${index}`]: part as unknown as string,
    }));
    const [first, ...rest] = parts.map((part) => knex(part).select('at'));
    return knex.unionAll([first, ...rest] as never);
  });
  const times = rowsIn<{ at: number | string | Date }>(found).map(({ at }) => toEpoch(at));
  return times.length === 0 ? null : Math.max(...times);
};
