import type { EventsResponse, LogEntry } from '../../../shared/contract';
import { transact, type Database } from '../store/connection';
import { findEvents, type EventCriteria, type EventRecord } from '../store/events';
import { findLastEvents } from '../store/last-events';
import { lockNewsroom } from '../store/lock';

const toIso = (epoch: number | null): string | null =>
  epoch === null ? null : new Date(epoch).toISOString();

const toEntry = ({ public: _public, ...event }: EventRecord): LogEntry => ({
  ...event,
  expiresAt: toIso(event.expiresAt),
  releasedAt: toIso(event.releasedAt),
  at: new Date(event.at).toISOString(),
});

export const createLog = (db: Database) => ({
  /** A page of the history, newest first; the cursor is the id of its last line. */
  async history(criteria: EventCriteria): Promise<EventsResponse> {
    const { limit } = criteria;
    const found = await findEvents(db, { ...criteria, limit: limit + 1 });
    const page = found.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = found.length > limit && last ? String(last.id) : null;
    return { data: page.map(toEntry), meta: { limit, nextCursor } };
  },

  /** Mends, after a data transfer, which line each flash names as its last. Returns how many were mended. */
  renumbered: (): Promise<number> =>
    transact(db, async () => {
      await lockNewsroom(db);
      return findLastEvents(db);
    }),
});
