import type { EventKind } from './event';
import type { FeedItem } from './feed';

/** Events of the log that readers never learn of: the newsroom's plans. */
export const PRIVATE_KINDS = [
  'news.scheduled',
  'news.planned',
  'news.planFailed',
  'news.unscheduled',
] as const satisfies EventKind[];

export type StreamEventKind = Exclude<EventKind, (typeof PRIVATE_KINDS)[number]>;

/**
 * What happened to a story that readers see, or saw, in a language of the stream: the `data` of GET
 * /api/flash-news/stream, under its `kind` as the name of the event and its `id` as `Last-Event-ID`.
 */
export interface StreamEvent {
  /** Of the event log: a later event has a higher one, and some are missing. */
  id: number;
  kind: StreamEventKind;
  contentType: string;
  documentId: string;
  /** The version that it is about (BCP 47); null for the whole story, as of a flash. */
  locale: string | null;
  /** ISO 8601 UTC. */
  at: string;
  /** The story as the feeds show it when this is sent; null if readers see it in no language of the stream. */
  item: FeedItem | null;
  /** What readers of a killed story are told; null for another. */
  notice: string | null;
}

/** The `data` of the event `reset`: some events are lost for this client, which must load what it shows again. */
export interface StreamReset {
  /** `tooOld`: more than 24 hours are missing. `unknown`: the log has no such event. */
  reason: 'tooOld' | 'unknown';
}

/**
 * GET /api/flash-news/events: what the stream sends after an event, a page at a time, for those whose network blocks
 * streams.
 */
export interface StreamEventsResponse {
  data: StreamEvent[];
  meta: {
    locale: string;
    /** The next request's `after`. */
    lastEventId: number;
    /** Whether there are more events now. */
    more: boolean;
    /** As of the stream's `reset`; null where no event is lost. */
    reset: StreamReset['reason'] | null;
  };
}
