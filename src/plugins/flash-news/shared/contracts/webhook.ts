import type { Level } from '../flash';
import type { WebhookEvent } from '../webhooks';

/** A webhook of Strapi, with the plugin's events that it receives. */
export interface WebhookState {
  id: string;
  name: string;
  url: string;
  isEnabled: boolean;
  events: WebhookEvent[];
}

/** GET /flash-news/webhooks */
export interface WebhooksResponse {
  data: WebhookState[];
}

/** PUT /flash-news/webhooks/:id */
export interface ChangeWebhookRequest {
  events: WebhookEvent[];
}

export interface WebhookResponse {
  data: WebhookState;
}

/** The body of a webhook, delivered at most once. It holds public data alone: neither actor nor reason. */
export interface WebhookPayload {
  event: WebhookEvent;
  createdAt: string;
  news: {
    /** Id of the event; later ones are higher. */
    id: number;
    contentType: string;
    documentId: string;
    /** Null for all locales of the document. */
    locale: string | null;
    level: Level | null;
    expiresAt: string | null;
    releasedAt: string | null;
    at: string;
  };
}
