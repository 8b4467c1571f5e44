/** The entries that a write names in a relation, by documentId or row id. */
export interface NamedEntries {
  documentIds: string[];
  ids: number[];
}

type RelationInput = Record<string, unknown>;

const isFields = (value: unknown): value is RelationInput =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Collects the names in any form of relation that Strapi accepts. */
const namesIn = (value: unknown): unknown[] => {
  if (Array.isArray(value)) return value.flatMap(namesIn);
  if (!isFields(value)) return value === undefined || value === null ? [] : [value];
  const { documentId, id, connect, set, disconnect } = value;
  return [documentId ?? id, connect, set, disconnect].flatMap(namesIn);
};

/** Reads the entries that a relation's input names; digits are a row id, as in Strapi. */
export const readNamedEntries = (value: unknown): NamedEntries => {
  const names = [...new Set(namesIn(value).map(String))];
  const isId = (name: string): boolean => /^\d+$/.test(name);
  return {
    documentIds: names.filter((name) => !isId(name)),
    ids: names.filter(isId).map(Number).filter(Number.isSafeInteger),
  };
};
