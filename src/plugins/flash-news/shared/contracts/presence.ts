/** PUT /flash-news/presence/:contentType/:documentId: "I have this open in that language". */
export interface PresenceRequest {
  locale: string;
}

/** Who else has it open there, by name; null for a content type that has not opted in, where nobody keeps count. */
export interface PresenceResponse {
  data: { id: number; name: string }[] | null;
}
