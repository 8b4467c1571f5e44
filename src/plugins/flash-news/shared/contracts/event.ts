import type { Level } from '../flash';
import type { Actor } from './actor';

export const EVENT_KINDS = [
  'flash.raised',
  'flash.changed',
  'flash.extended',
  'flash.ended',
  'flash.expired',
  'news.scheduled',
  'news.planned',
  'news.planFailed',
  'news.unscheduled',
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

/** An event of the event log; `locale` is null for the whole document. */
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

/** GET /flash-news/last-event: the id of the newest event, 0 if there is none. */
export interface LastEventResponse {
  data: { id: number };
}

/** An event with its document's title; null if that has none any more. */
export interface TitledEvent extends LoggedEvent {
  title: string | null;
}

/**
 * GET /flash-news/events?contentType&documentId&kind&actor&from&to&limit&cursor, newest first; `actor` is the id of a
 * member of staff, `from` and `to` (exclusive) are ISO 8601. `/flash-news/events.csv` returns all pages.
 */
export interface EventsResponse {
  data: TitledEvent[];
  meta: { limit: number; nextCursor: string | null };
}
