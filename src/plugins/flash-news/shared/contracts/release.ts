import type { Actor } from './actor';

/** A release ahead of now, of a published or draft version. */
export interface Embargo {
  locale: string;
  releasedAt: string;
}

/** PUT /flash-news/releases/:contentType/:documentId */
export interface ChangeReleaseRequest {
  locale: string;
  /** ISO 8601 with an offset, or "now"; null takes the release off a draft. */
  releasedAt: string | null;
  /**
   * Publishes the draft at `releasedAt`, a time ahead; needs the permission to publish it. What it lacks is refused at once,
   * and again when its time comes.
   */
  publish?: boolean;
  /** Required if it hides a visible version until `releasedAt`. */
  confirmWithdrawal?: boolean;
  reason?: string;
}

export interface ReleaseState {
  contentType: string;
  documentId: string;
  locale: string;
  /** Null for a draft without one. */
  releasedAt: string | null;
  published: boolean;
  visible: boolean;
}

/** A draft that is published at a time. */
export interface PlannedPublication {
  locale: string;
  publishAt: string;
  actor: Actor;
  /** Why it was not published at its time; null while it waits. */
  failure: string | null;
}

export interface ReleaseResponse {
  data: ReleaseState;
}
