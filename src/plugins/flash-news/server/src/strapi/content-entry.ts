/** An entry of the document service; the `fields` parameter may have left out all but id and documentId. */
export type ContentEntry = Record<string, unknown> & { id: number; documentId: string };

const isEntry = (value: unknown): value is ContentEntry =>
  typeof value === 'object' && value !== null && 'id' in value && 'documentId' in value;

/** Returns the entries in a result of findOne, findFirst or findMany. */
export const entriesOf = (result: unknown): ContentEntry[] =>
  (Array.isArray(result) ? result : [result]).filter(isEntry);
