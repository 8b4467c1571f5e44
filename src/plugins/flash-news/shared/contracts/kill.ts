import type { Actor } from './actor';

/** POST /flash-news/kills/:contentType/:documentId. `notice` is for readers, `reason` for the log. */
export interface KillRequest {
  notice: string;
  reason: string;
}

/** POST /flash-news/kills/:contentType/:documentId/end brings the document back. */
export interface ReviveRequest {
  reason?: string;
}

export interface KillState {
  contentType: string;
  documentId: string;
  notice: string;
  reason: string;
  killedAt: string;
  actor: Actor;
  /** Locales in which readers saw it, and are now told the notice. */
  publicIn: string[];
}

export interface KillResponse {
  data: KillState;
}

/** GET /flash-news/kills: what is down now, the latest first. */
export interface KillsResponse {
  data: KillState[];
}
