/**
 * GET /api/flash-news/preview: a version as the editor left it, with its components, pictures, category,
 * people and quotes, and the computed values; no other story.
 */
export interface PreviewResponse {
  data: { documentId: string; [field: string]: unknown };
  /** The token opens it before `until`. */
  meta: { contentType: string; locale: string; status: 'draft' | 'published'; until: string };
}
