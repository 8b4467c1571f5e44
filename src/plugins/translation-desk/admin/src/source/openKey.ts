/** Returns what tells the state of one open translation from that of another. */
export const keyOf = (target: {
  contentType: string;
  documentId: string;
  locale: string;
}): string => `${target.contentType} ${target.documentId} ${target.locale}`;
