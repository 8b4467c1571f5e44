import type { EventKind } from './contracts/event';

/** Webhook events by the kind of their event in the log. */
export const WEBHOOK_EVENTS = {
  'flash.raised': 'flash-news.raised',
  'flash.changed': 'flash-news.changed',
  'flash.extended': 'flash-news.extended',
  'flash.ended': 'flash-news.ended',
  'flash.expired': 'flash-news.expired',
  'news.released': 'news.released',
  'news.updated': 'news.updated',
  'news.withdrawn': 'news.withdrawn',
  'news.corrected': 'news.corrected',
  'news.correctionAmended': 'news.correctionAmended',
  'news.correctionWithdrawn': 'news.correctionWithdrawn',
  'news.killed': 'news.killed',
} as const satisfies Partial<Record<EventKind, string>>;

export type WebhookEvent = (typeof WEBHOOK_EVENTS)[keyof typeof WEBHOOK_EVENTS];

export const WEBHOOK_EVENT_NAMES: WebhookEvent[] = Object.values(WEBHOOK_EVENTS);
