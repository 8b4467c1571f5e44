/** The key of a document, in all its locales. */
export interface DocumentKey {
  contentType: string;
  documentId: string;
}
