import type { CorrectionKind } from '../correction';
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
  'news.correctionAmended',
  'news.correctionWithdrawn',
  'news.killed',
  'news.revived',
] as const;

export type EventKind = (typeof EVENT_KINDS)[number];

interface Note {
  kind: CorrectionKind;
  text: string;
}

/** What an event was about, besides its level and times. Only the newsroom reads it. */
export interface EventDetail {
  /** What a change of a flash or of a release replaced; times in ISO 8601 UTC. */
  former?: { level?: Level; expiresAt?: string; releasedAt?: string };
  /** Banner lines that were set, by locale; one that was removed is empty. */
  lines?: Record<string, string>;
  /** The correction as readers see it after the event; `former` is what an amendment replaced. */
  correction?: Note & { former?: Note };
  /** What readers of a killed story are told, by locale. */
  notices?: Record<string, string>;
  /** The locales in which readers could see it until the kill. */
  publicIn?: string[];
}

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
  /** Null for an event that has none, such as one of before there were details. */
  detail: EventDetail | null;
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
