import { createHash } from 'node:crypto';

export interface Attribute {
  type: string;
  component?: string;
  repeatable?: boolean;
  multiple?: boolean;
  mappedBy?: string;
  writable?: boolean;
}

export type Attributes = Record<string, Attribute>;
type Values = Record<string, unknown>;

/** Returns the attributes of a component such as `news.figure`. */
export type ComponentAttributes = (name: string) => Attributes;

/** Fields that Strapi sets itself. */
const BOOKKEEPING = new Set([
  'id',
  'documentId',
  'locale',
  'localizations',
  'createdAt',
  'updatedAt',
  'publishedAt',
  'firstPublishedAt',
  'createdBy',
  'updatedBy',
]);

/** Returns the fields that an author edits, without inverse relations. */
export const writtenFields = (attributes: Attributes): [field: string, attribute: Attribute][] =>
  Object.entries(attributes).filter(
    ([field, { mappedBy, writable }]) =>
      !BOOKKEEPING.has(field) && mappedBy === undefined && writable !== false,
  );

/** Returns eight characters of a hash over a field's content. */
export const fingerprint = (
  attribute: Attribute,
  value: unknown,
  components: ComponentAttributes,
) =>
  createHash('sha256')
    .update(JSON.stringify(normalize(attribute, value, components)))
    .digest('base64url')
    .slice(0, 8);

/** Returns a field's content in one form, whether read from the database or sent by a client. */
const normalize = (
  attribute: Attribute,
  value: unknown,
  components: ComponentAttributes,
): unknown => {
  if (value === undefined || value === null || value === '') return null;
  if (attribute.type === 'relation') return listOf(value).map(keyOf('documentId'));
  if (attribute.type === 'media') return listOf(value).map(keyOf('id'));
  if (attribute.type !== 'component') return sortKeys(value);
  const inner = writtenFields(components(attribute.component ?? ''));
  const parts = listOf(value).map((part) =>
    inner.map(([field, each]) => normalize(each, (part as Values)[field], components)),
  );
  return parts.length > 0 ? parts : null;
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const keyOf =
  (key: string) =>
  (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? (value as Values)[key] : value;

/** Sorts the keys of objects: PostgreSQL returns JSON with keys in an order of its own. */
const sortKeys = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, sortKeys(inner)]),
  );
};
