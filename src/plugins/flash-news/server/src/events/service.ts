import type { EventsResponse, LoggedEvent, TitledEvent } from '../../../shared/contracts/event';
import { inTurn, transact, type Database } from '../database/connection';
import { lockNewsroom } from '../database/lock';
import { findEvents, lastEventId, type EventCriteria, type EventRecord } from './store/events';
import { relinkLastEvents } from './store/relink-last-events';

/** A title in the locale, or in another; null where there is none any more. */
type EventTitle = (
  uid: string,
  documentId: string,
  locale: string | null,
) => Promise<string | null>;

const toIso = (epoch: number | null): string | null =>
  epoch === null ? null : new Date(epoch).toISOString();

const toEntry = ({ public: _public, ...event }: EventRecord): LoggedEvent => ({
  ...event,
  expiresAt: toIso(event.expiresAt),
  releasedAt: toIso(event.releasedAt),
  at: new Date(event.at).toISOString(),
});

/** Lines a page of the export, which reads all of them one page after the other. */
const PAGE = 500;

export const createEventLog = (db: Database, titleOf: EventTitle) => {
  const titled = async (events: EventRecord[]): Promise<TitledEvent[]> => {
    const titles = new Map<string, string | null>();
    return inTurn(events, async (event) => {
      const { contentType, documentId, locale } = event;
      const key = `${contentType} ${documentId} ${locale}`;
      const title = titles.has(key)
        ? (titles.get(key) ?? null)
        : await titleOf(contentType, documentId, locale);
      titles.set(key, title);
      return { ...toEntry(event), title };
    });
  };

  return {
    /** A page of the history, newest first; the cursor is the id of its last line. */
    async page(criteria: EventCriteria): Promise<EventsResponse> {
      const { limit } = criteria;
      const found = await findEvents(db, { ...criteria, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = found.length > limit && last ? String(last.id) : null;
      return { data: await titled(page), meta: { limit, nextCursor } };
    },

    /** All of the history that is asked for, newest first, page by page. */
    async *stream(criteria: Omit<EventCriteria, 'before' | 'limit'>): AsyncGenerator<TitledEvent> {
      let before: number | null = null;
      for (;;) {
        const page: EventRecord[] = await findEvents(db, { ...criteria, before, limit: PAGE });
        yield* await titled(page);
        const last = page.at(-1);
        if (last === undefined || page.length < PAGE) return;
        before = last.id;
      }
    },

    /** The id of the newest line: whoever knows a lower one has something to read. */
    lastId: (): Promise<number> => lastEventId(db),

    /** Mends, after a data transfer, which line each flash names as its last. Returns how many were mended. */
    relinkLastEvents: (): Promise<number> =>
      transact(db, async () => {
        await lockNewsroom(db);
        return relinkLastEvents(db);
      }),
  };
};

export type EventLog = ReturnType<typeof createEventLog>;
