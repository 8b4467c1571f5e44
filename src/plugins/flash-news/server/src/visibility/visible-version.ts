/** A version that readers may see, by the id of its published row; `releasedAt` in epoch ms. */
export interface VisibleVersion {
  id: number;
  documentId: string;
  locale: string;
  releasedAt: number;
}
