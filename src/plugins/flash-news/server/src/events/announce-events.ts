import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { WebhookPayload } from '../../../shared/contracts/webhook';
import { WEBHOOK_EVENTS, type WebhookEvent } from '../../../shared/webhooks';
import { collectUntilCommit } from '../database/connection';
import { EVENT } from '../database/uids';
import { toEventRecord, type EventRecord } from './store/events';

export interface AnnouncePeers {
  /** Emits on Strapi's event hub, which calls the webhooks. */
  emit: (event: WebhookEvent, body: { news: WebhookPayload['news'] }) => Promise<void>;
  onError: (message: string) => void;
}

const toIso = (epoch: number | null): string | null =>
  epoch === null ? null : new Date(epoch).toISOString();

/** Returns an event as webhooks send it; null unless it concerns what is or was just visible, or a flash. */
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

/** Emits every public event, after its transaction has committed, on Strapi's event hub. */
export const announceEvents = (db: Database, { emit, onError }: AnnouncePeers): void => {
  const announce = (result: unknown): void => {
    const webhook = toWebhook(toEventRecord(result));
    if (webhook === null) return;
    const { event, news } = webhook;
    emit(event, { news }).catch((error: unknown) => {
      onError(`${event} was not announced: ${String(error)}`);
    });
  };
  const afterCommit = collectUntilCommit(db, (results: unknown[]) => {
    for (const result of results) announce(result);
  });
  db.lifecycles.subscribe({
    models: [EVENT],
    afterCreate: ({ result }) => afterCommit(result),
  });
};
