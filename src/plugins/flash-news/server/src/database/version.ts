/** The key of a version: a document in a locale. */
export interface Version {
  contentType: string;
  documentId: string;
  locale: string;
}

/** A document in all its locales. */
export interface Target {
  contentType: string;
  documentId: string;
}
