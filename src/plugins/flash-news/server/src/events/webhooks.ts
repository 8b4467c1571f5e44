import { errors } from '@strapi/utils';
import type { WebhookPayload, WebhookState } from '../../../shared/contract';
import { WEBHOOK_EVENTS, WEBHOOK_EVENT_NAMES, type WebhookEvent } from '../../../shared/webhooks';
import type { EventRecord } from './store/events';

/** A webhook as Strapi keeps it; `events` holds those of others too. */
export interface StrapiWebhook {
  id: string;
  name: string;
  url: string;
  headers: object;
  events: string[];
  isEnabled: boolean;
}

/** Strapi's webhooks. `put` takes effect at once, in this process. */
export interface WebhookRegister {
  all(): Promise<StrapiWebhook[]>;
  put(webhook: StrapiWebhook): Promise<void>;
}

const isOurs = (event: string): event is WebhookEvent =>
  (WEBHOOK_EVENT_NAMES as string[]).includes(event);

const present = ({ id, name, url, isEnabled, events }: StrapiWebhook): WebhookState => ({
  id,
  name,
  url,
  isEnabled,
  events: WEBHOOK_EVENT_NAMES.filter((event) => events.includes(event)),
});

const toIso = (epoch: number | null): string | null =>
  epoch === null ? null : new Date(epoch).toISOString();

/**
 * What a line of the log is sent as, or null where it is nobody's business outside: only what readers can see, or
 * could just before; and the end of a flash, whose beginning they saw.
 */
export const announcementOf = (
  line: EventRecord,
): { event: WebhookEvent; news: WebhookPayload['news'] } | null => {
  const event = (WEBHOOK_EVENTS as Partial<Record<string, WebhookEvent>>)[line.kind];
  if (event === undefined) return null;
  if (!line.public && !line.kind.startsWith('flash.')) return null;
  const { id, contentType, documentId, locale, level } = line;
  const times = { expiresAt: toIso(line.expiresAt), releasedAt: toIso(line.releasedAt) };
  const at = new Date(line.at).toISOString();
  return { event, news: { id, contentType, documentId, locale, level, ...times, at } };
};

/** Which webhook is sent which of our events; Strapi's own table can't show them. */
export const createWebhooks = (register: WebhookRegister) => ({
  async list(): Promise<WebhookState[]> {
    return (await register.all()).map(present);
  },

  /** Sets our events of a webhook, and leaves those of Strapi as they are. Throws 400, 404. */
  async set(id: string, events: string[]): Promise<WebhookState> {
    const unknown = events.find((event) => !isOurs(event));
    if (unknown !== undefined) {
      const message = `"${unknown}" is unknown; accepted are ${WEBHOOK_EVENT_NAMES.join(', ')}`;
      throw new errors.ValidationError(`events: ${message}`, {
        errors: [{ path: ['events'], message }],
      });
    }
    const webhook = (await register.all()).find((one) => one.id === id);
    if (!webhook) throw new errors.NotFoundError('id: no such webhook');
    const others = webhook.events.filter((event) => !isOurs(event));
    const changed = { ...webhook, events: [...others, ...events] };
    await register.put(changed);
    return present(changed);
  },
});
