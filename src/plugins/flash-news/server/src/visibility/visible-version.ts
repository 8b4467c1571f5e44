/** A visible version; `id` is that of its published row, `releasedAt` in epoch ms. */
export interface VisibleVersion {
  id: number;
  documentId: string;
  locale: string;
  releasedAt: number;
}
