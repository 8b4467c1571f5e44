import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { EventsResponse, LoggedEvent, TitledEvent } from '../../../shared/contracts/event';
import { changeNews } from '../database/change-news';
import { inTurn } from '../database/connection';
import { findEvents, lastEventId, type EventCriteria, type EventRecord } from './store/events';
import { relinkLastEvents } from './store/relink-last-events';

/** Returns the title in the locale, or in another; null where the document is gone. */
type EventTitle = (
  uid: string,
  documentId: string,
  locale: string | null,
) => Promise<string | null>;

const toIso = (epoch: number | null): string | null =>
  epoch === null ? null : new Date(epoch).toISOString();

const toLoggedEvent = ({
  public: _public,
  changed: _changed,
  ...event
}: EventRecord): LoggedEvent => ({
  ...event,
  expiresAt: toIso(event.expiresAt),
  releasedAt: toIso(event.releasedAt),
  at: new Date(event.at).toISOString(),
});

/** Events in a page of the export. */
const PAGE = 500;

/** Reads the event log with titles. */
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
      return { ...toLoggedEvent(event), title };
    });
  };

  return {
    /** Returns a page of events, newest first; the cursor is the id of the last one. */
    async page(criteria: EventCriteria): Promise<EventsResponse> {
      const { limit } = criteria;
      const found = await findEvents(db, { ...criteria, limit: limit + 1 });
      const page = found.slice(0, limit);
      const last = page.at(-1);
      const nextCursor = found.length > limit && last ? String(last.id) : null;
      return { data: await titled(page), meta: { limit, nextCursor } };
    },

    /** Yields all matching events, newest first, page by page. */
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

    lastId: (): Promise<number> => lastEventId(db),

    /** Relinks every flash to its newest event after a data transfer; returns how many changed. */
    relinkLastEvents: (): Promise<number> => changeNews(db, () => relinkLastEvents(db)),
  };
};

export type EventLog = ReturnType<typeof createEventLog>;
