import type { Level } from '../flash';
import type { WebhookEvent } from '../webhooks';

/** A webhook of Strapi's, and which of the plugin's events it is sent. */
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

/**
 * Body of a webhook, as Strapi posts it. It tells that something happened, at most once; what there is to be read
 * now, the content API tells. Nothing in it is for the newsroom alone: neither who nor why.
 */
export interface WebhookPayload {
  event: WebhookEvent;
  createdAt: string;
  news: {
    /** Id of the line in the log: a later event has a higher one. */
    id: number;
    contentType: string;
    documentId: string;
    /** Null where it is of the document in all its languages. */
    locale: string | null;
    level: Level | null;
    expiresAt: string | null;
    releasedAt: string | null;
    at: string;
  };
}
