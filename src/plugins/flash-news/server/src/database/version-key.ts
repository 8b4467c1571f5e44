/** The key of a version: a document in a locale. */
export interface VersionKey {
  contentType: string;
  documentId: string;
  locale: string;
}

/** The key of a document, in all its locales. */
export interface DocumentKey {
  contentType: string;
  documentId: string;
}
