/** A document in a request: by `documentId`, or by the id of one of its rows. */
export type Reference = { documentId: string } | { id: number };

/** A relation in a request: untouched (as the panel's empty `connect`), or the documents that it names. */
export type RelationInput = { given: false } | { given: true; references: Reference[] };

const UNTOUCHED: RelationInput = { given: false };

/** Parses every shape that Strapi accepts for a relation. */
export const readRelation = (value: unknown): RelationInput => {
  if (value === undefined) return UNTOUCHED;
  if (!isObject(value) || isReference(value)) return { given: true, references: references(value) };
  if (isGiven(value.set)) return { given: true, references: references(value.set) };
  const touched = [value.connect, value.disconnect].some((part) => listOf(part).length > 0);
  return touched ? { given: true, references: references(value.connect) } : UNTOUCHED;
};

type Fields = Record<string, unknown>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isReference = (value: Fields): boolean => 'documentId' in value || 'id' in value;

const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : isGiven(value) ? [value] : [];

const references = (value: unknown): Reference[] => listOf(value).flatMap(reference);

/** As Strapi does: `documentId` before `id`, and a text of digits is the id of a row. */
const reference = (value: unknown): Reference[] => {
  if (isObject(value)) {
    return isGiven(value.documentId) ? reference(value.documentId) : reference(value.id);
  }
  if (typeof value === 'number') return [{ id: value }];
  if (typeof value !== 'string' || value === '') return [];
  return /^\d+$/.test(value) ? [{ id: Number(value) }] : [{ documentId: value }];
};
