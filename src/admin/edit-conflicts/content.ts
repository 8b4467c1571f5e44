import type { Values } from './forms';

/** The unsaved changes of a relation. */
export interface RelationValue {
  connect: Related[];
  disconnect: Related[];
}

export interface Related {
  id?: number | string;
  documentId?: string;
  label?: string;
  apiData?: { documentId?: string };
  [field: string]: unknown;
}

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export const isRelation = (value: unknown): value is RelationValue =>
  isObject(value) && Array.isArray(value.connect) && Array.isArray(value.disconnect);

export const isTouched = (value: unknown): boolean =>
  isRelation(value) && value.connect.length + value.disconnect.length > 0;

const isMedia = (value: Values): boolean => typeof value.mime === 'string';

/** A node of blocks has a type; a component has none. */
const isNode = (value: Values): boolean => typeof value.type === 'string';

const NOT_CONTENT = new Set(['id', '__temp_key__', '__component']);

/** Normalizes a value: without row keys, and with empty as null. */
const contentOf = (value: unknown): unknown => {
  if (value === '' || value === undefined) return null;
  if (Array.isArray(value)) return value.length === 0 ? null : value.map(contentOf);
  if (!isObject(value)) return value;
  if (isMedia(value)) return { media: value.id };
  const entries = Object.entries(value)
    .filter(([key]) => isNode(value) || !NOT_CONTENT.has(key))
    .map(([key, inner]): [string, unknown] => [key, contentOf(inner)])
    .filter(([, inner]) => inner !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return entries.length === 0 ? null : Object.fromEntries(entries);
};

export const isSame = (one: unknown, other: unknown): boolean =>
  JSON.stringify(contentOf(one)) === JSON.stringify(contentOf(other));

/** Strapi's form identifies the rows of a repeatable component by keys of its own. */
const rowKey = (index: number): string => `a${index.toString(36)}`;

const isRow = (value: unknown): value is Values =>
  isObject(value) && !isNode(value) && !isMedia(value);

/** Returns a field's value as the form holds it. */
export const toFormValue = (raw: unknown): unknown =>
  Array.isArray(raw) && raw.length > 0 && raw.every(isRow)
    ? raw.map((row, index) => ({ ...row, __temp_key__: rowKey(index) }))
    : raw;

/** Returns my value to be saved over theirs, with the row ids of their components. */
export const overTheirs = (mine: unknown, theirs: unknown): unknown => {
  if (Array.isArray(mine)) {
    const ids = Array.isArray(theirs) ? theirs.filter(isRow).map(({ id }) => id) : [];
    return mine.map((row: unknown) =>
      isRow(row) && row.id !== undefined && !ids.includes(row.id) ? without(row, 'id') : row,
    );
  }
  if (!isRow(mine)) return mine;
  return isRow(theirs) ? { ...mine, id: theirs.id } : without(mine, 'id');
};

const without = (row: Values, key: string): Values =>
  Object.fromEntries(Object.entries(row).filter(([name]) => name !== key));
