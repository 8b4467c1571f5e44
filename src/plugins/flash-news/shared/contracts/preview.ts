/** GET /api/flash-news/preview: a saved version, populated without other stories, with the computed fields. */
export interface PreviewResponse {
  data: { documentId: string; [field: string]: unknown };
  /** The token expires at `until`. */
  meta: { contentType: string; locale: string; status: 'draft' | 'published'; until: string };
}
