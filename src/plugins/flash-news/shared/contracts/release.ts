/** A release ahead of now, of a published or draft version. */
export interface Embargo {
  locale: string;
  releasedAt: string;
}

/** PUT /flash-news/releases/:contentType/:documentId */
export interface ChangeReleaseRequest {
  locale: string;
  /** ISO 8601 with an offset, or "now". */
  releasedAt: string;
  /** Required if it hides a visible version until `releasedAt`. */
  confirmWithdrawal?: boolean;
  reason?: string;
}

export interface ReleaseState {
  contentType: string;
  documentId: string;
  locale: string;
  releasedAt: string;
  published: boolean;
  visible: boolean;
}

export interface ReleaseResponse {
  data: ReleaseState;
}
