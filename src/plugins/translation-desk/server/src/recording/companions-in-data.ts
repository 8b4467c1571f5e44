import type { CompanionType } from '../../../shared/opt-in';

/** Loads the documentIds of rows of a type, given ids of either kind. */
export type LoadDocumentIds = (uid: string, ids: RelationIds) => Promise<string[]>;

/** How data name entries of a relation. */
export interface RelationIds {
  rowIds: number[];
  documentIds: string[];
}

const collect = (value: unknown, ids: RelationIds): void => {
  if (typeof value === 'number') ids.rowIds.push(value);
  else if (typeof value === 'string') ids.documentIds.push(value);
  else if (Array.isArray(value)) value.forEach((one) => collect(one, ids));
  else if (typeof value === 'object' && value !== null) {
    const { id, documentId, connect, set } = value as Record<string, unknown>;
    if (documentId !== undefined) collect(documentId, ids);
    else if (id !== undefined) collect(id, ids);
    collect(connect ?? [], ids);
    collect(set ?? [], ids);
  }
};

/**
 * Returns the companions that the data of a story give it, in any form of Strapi's relations: `'a'`, `1`, `[…]`,
 * `{ documentId }`, `{ connect: […] }`, `{ set: […] }`. They may have belonged to another story.
 */
export const companionsInData = (
  data: Record<string, unknown> | undefined,
  { field }: CompanionType,
): RelationIds => {
  const ids: RelationIds = { rowIds: [], documentIds: [] };
  collect(data?.[field] ?? [], ids);
  return ids;
};
