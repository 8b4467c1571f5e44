import type { WebhookPayload } from '../../../shared/contracts/webhook';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../../shared/webhooks';
import { gathering, type Database } from '../database/connection';
import { EVENT } from '../database/uids';
import { toEventRecord, type EventRecord } from './store/events';

export interface AnnouncePeers {
  /** Hands an event to Strapi's event hub, and so to its webhooks. */
  emit: (event: WebhookEvent, body: { news: WebhookPayload['news'] }) => Promise<void>;
  onError: (message: string) => void;
}

const toIso = (epoch: number | null): string | null =>
  epoch === null ? null : new Date(epoch).toISOString();

/**
 * The body of a webhook for an event, or null where it is only for the newsroom: sent are events of what is or just
 * was visible, and the end of a flash, whose beginning was.
 */
const toWebhook = (
  record: EventRecord,
): { event: WebhookEvent; news: WebhookPayload['news'] } | null => {
  const event = (WEBHOOK_EVENTS as Partial<Record<string, WebhookEvent>>)[record.kind];
  if (event === undefined) return null;
  if (!record.public && !record.kind.startsWith('flash.')) return null;
  const { id, contentType, documentId, locale, level } = record;
  const times = { expiresAt: toIso(record.expiresAt), releasedAt: toIso(record.releasedAt) };
  const at = new Date(record.at).toISOString();
  return { event, news: { id, contentType, documentId, locale, level, ...times, at } };
};

/** Emits every event of the log, after the commit of its transaction, to Strapi's webhooks and other listeners. */
export const announceEvents = (db: Database, { emit, onError }: AnnouncePeers): void => {
  const announce = (result: unknown): void => {
    const announcement = toWebhook(toEventRecord(result));
    if (announcement === null) return;
    const { event, news } = announcement;
    emit(event, { news }).catch((error: unknown) => {
      onError(`${event} was not announced: ${String(error)}`);
    });
  };
  const afterCommit = gathering(db, (results: unknown[]) => {
    for (const result of results) announce(result);
  });
  db.lifecycles.subscribe({
    models: [EVENT],
    afterCreate: ({ result }) => afterCommit(result),
  });
};
