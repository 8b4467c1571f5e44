import type {
  StreamEvent,
  StreamEventsResponse,
  StreamReset,
} from '../../../shared/contracts/stream';
import type { Cache } from '../cache/cache';
import { snapshot } from '../database/connection';
import { findEventsAfter, lastEventId, type EventRecord } from '../events/store/events';
import type { NewsroomState, ReadNewsroomState } from '../feed/newsroom-state';
import type { NextMoment } from '../feed/next-moment';
import { SHOWN_AFTER_CHANGE } from '../http/cache-control';
import { resolveLocales } from '../newsroom/check-locale';
import type { Newsroom } from '../newsroom/newsroom';
import { toFrame } from './frame';
import type { PublicEvents } from './public-events';
import { readersOf, type Readers } from './readers';
import { lastEventBefore, positionOf } from './store';
import type { StreamEventsQuery } from './validation';

/** How far back the log is sent again, in milliseconds. */
const REPLAYED = 24 * 3_600_000;

/** Events of the log in a page. */
const PAGE = 100;

/** The frame of an event. */
export interface FramedEvent {
  id: number;
  bytes: Buffer;
}

/** The frames of a page of the log; those that don't concern the readers are left out. */
export interface FramedPage {
  frames: FramedEvent[];
}

export interface EventPagesPeers extends Pick<Newsroom, 'clock' | 'db'> {
  publicEvents: PublicEvents;
  newsroomState: ReadNewsroomState;
  nextMoment: NextMoment;
  cache: Cache<FramedPage>;
  outsideRule: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

const toEventFrame = (event: StreamEvent): FramedEvent => ({
  id: event.id,
  bytes: toFrame({ event: event.kind, id: event.id, data: event }),
});

/** Reads the log in pages, as readers are sent it. */
export const createEventPages = (peers: EventPagesPeers) => {
  const { db, clock, publicEvents, newsroomState, nextMoment, cache, outsideRule } = peers;

  const eventsAfter = (after: number): Promise<EventRecord[]> => findEventsAfter(db, after, PAGE);

  /** Returns why a client that has seen an event can't be sent all that followed; null where it can. */
  const lostAfter = async (after: number): Promise<StreamReset['reason'] | null> => {
    // First: a number that is too large is an error in PostgreSQL.
    if (after > (await lastEventId(db))) return 'unknown';
    const { exists, nextAt } = await positionOf(db, after);
    if (!exists) return 'unknown';
    return nextAt !== null && nextAt < clock.now() - REPLAYED ? 'tooOld' : null;
  };

  const firstId = (): Promise<number> =>
    lastEventBefore(db, clock.now() - SHOWN_AFTER_CHANGE * 1000);

  const make = async (events: EventRecord[], readers: Readers) => {
    const state = await newsroomState.read();
    // Side by side: a reader waits for both, and another commit makes both old.
    const [until, found] = await Promise.all([
      nextMoment(state),
      outsideRule(() => publicEvents.read(events, readers, state)),
    ]);
    return { value: { frames: found.map(toEventFrame) }, until };
  };

  return {
    eventsAfter,
    lostAfter,
    lastId: (): Promise<number> => lastEventId(db),

    /** Returns the event after which a client begins that has seen none: what it has loaded may be of before the events that follow. */
    firstId,

    /** Returns the frames of consecutive events, with the items as they are now. */
    async framesOf(events: EventRecord[], readers: Readers): Promise<FramedEvent[]> {
      const [first, last] = [events[0], events.at(-1)];
      if (first === undefined || last === undefined) return [];
      const key = `${readers.key} ${first.id} ${last.id}`;
      return (await cache.getOrMake(key, () => make(events, readers))).frames;
    },

    /** Reads the body of `GET /api/flash-news/events`. @throws 400 naming the parameter. */
    async answer(query: StreamEventsQuery, state: NewsroomState): Promise<StreamEventsResponse> {
      const { after } = query;
      const readers = readersOf(resolveLocales(state.locales, query));
      const { locale } = readers;
      return snapshot(db, async () => {
        const reset = after === undefined ? null : await lostAfter(after);
        if (after === undefined || reset !== null) {
          const first = await firstId();
          const more = first < (await lastEventId(db));
          return { data: [], meta: { locale, lastEventId: first, more, reset } };
        }
        const events = await eventsAfter(after);
        const data = await publicEvents.read(events, readers, state);
        const last = events.at(-1)?.id ?? after;
        const more = events.length === PAGE;
        return { data, meta: { locale, lastEventId: last, more, reset: null } };
      });
    },
  };
};

export type EventPages = ReturnType<typeof createEventPages>;
