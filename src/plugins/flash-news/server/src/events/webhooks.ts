import { errors } from '@strapi/utils';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { WebhookState } from '../../../shared/contracts/webhook';
import { WEBHOOK_EVENT_NAMES, type WebhookEvent } from '../../../shared/webhooks';
import type { StrapiWebhook, WebhookStore } from '../strapi/types';

const isOurs = (event: string): event is WebhookEvent =>
  (WEBHOOK_EVENT_NAMES as string[]).includes(event);

const toWebhookState = ({ id, name, url, isEnabled, events }: StrapiWebhook): WebhookState => ({
  id,
  name,
  url,
  isEnabled,
  events: WEBHOOK_EVENT_NAMES.filter((event) => events.includes(event)),
});

/** Lists and sets the plugin's events of each webhook, which Strapi's own form can't show. */
export const createWebhooks = (store: WebhookStore) => ({
  async list(): Promise<WebhookState[]> {
    return (await store.all()).map(toWebhookState);
  },

  /** Sets the plugin's events of a webhook and keeps the others. @throws 400 unknown event; 404 unknown webhook. */
  async set(id: string, events: string[]): Promise<WebhookState> {
    const unknown = events.find((event) => !isOurs(event));
    if (unknown !== undefined) {
      const accepted = WEBHOOK_EVENT_NAMES.join(', ');
      throw invalidField('events', `"${unknown}" is unknown; accepted are ${accepted}`);
    }
    const webhook = (await store.all()).find((one) => one.id === id);
    if (!webhook) throw new errors.NotFoundError('id: no such webhook');
    const others = webhook.events.filter((event) => !isOurs(event));
    const changed = { ...webhook, events: [...others, ...events] };
    await store.save(changed);
    return toWebhookState(changed);
  },
});

export type Webhooks = ReturnType<typeof createWebhooks>;
