/** PUT /flash-news/presence/:contentType/:documentId: reports that the sender has a version open. */
export interface PresenceRequest {
  locale: string;
}

/** The other members of staff who have it open, by name; null for a content type that has not opted in. */
export interface PresenceResponse {
  data: { id: number; name: string }[] | null;
}
