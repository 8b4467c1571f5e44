/** A version, published or not, whose release is ahead of now. */
export interface Embargo {
  locale: string;
  releasedAt: string;
}

/** PUT /flash-news/releases/:contentType/:documentId */
export interface ChangeReleaseRequest {
  locale: string;
  /** ISO 8601 with an offset, or "now". */
  releasedAt: string;
  /** Needed where a version that readers see would disappear until `releasedAt`. */
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
