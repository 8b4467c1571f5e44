import type { Level } from '../flash';
import type { Actor } from './actor';

export const EVENT_KINDS = [
  'flash.raised',
  'flash.changed',
  'flash.extended',
  'flash.ended',
  'flash.expired',
  'news.scheduled',
  'news.released',
  'news.updated',
  'news.withdrawn',
  'news.pinned',
  'news.keptOut',
  'news.placed',
  'news.corrected',
  'news.killed',
  'news.revived',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

/** One line of the log. `locale` is null where the event is of the whole document. */
export interface LoggedEvent {
  id: number;
  kind: EventKind;
  contentType: string;
  documentId: string;
  locale: string | null;
  level: Level | null;
  expiresAt: string | null;
  releasedAt: string | null;
  actor: Actor;
  reason: string | null;
  at: string;
}

/** GET /flash-news/last-event: the id of the newest line of the log, 0 where there is none. */
export interface LastEventResponse {
  data: { id: number };
}

/** With a title for people, where the document still has one. */
export interface TitledEvent extends LoggedEvent {
  title: string | null;
}

/**
 * GET /flash-news/events?contentType&documentId&kind&actor&from&to&limit&cursor, newest first; `actor` is the id of a
 * member of staff, `from` and `to` (exclusive) are ISO 8601. `/flash-news/events.csv` takes the same, but for the
 * page, and gives all of it.
 */
export interface EventsResponse {
  data: TitledEvent[];
  meta: { limit: number; nextCursor: string | null };
}
