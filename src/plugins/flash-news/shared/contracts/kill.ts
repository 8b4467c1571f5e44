import type { Actor } from './actor';

/**
 * POST /flash-news/kills/:contentType/:documentId. `notices` are for readers, by locale, with one for each in which the story is
 * visible; `reason` is for the event log.
 */
export interface KillRequest {
  notices: Record<string, string>;
  reason: string;
}

/** POST /flash-news/kills/:contentType/:documentId/end revives the document. */
export interface ReviveRequest {
  reason?: string;
}

export interface KillState {
  contentType: string;
  documentId: string;
  /** What readers are told, by locale. */
  notices: Record<string, string>;
  reason: string;
  killedAt: string;
  actor: Actor;
  /** Locales that were visible, in which readers now get the notice. */
  publicIn: string[];
}

export interface KillResponse {
  data: KillState;
}

/** GET /flash-news/kills: all killed stories, the latest first. */
export interface KillsResponse {
  data: KillState[];
}
