import { createHash } from 'node:crypto';

/** What is read here of an attribute in a schema. */
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

/** The attributes of a component, by its name such as `news.figure`. */
export type ComponentAttributes = (name: string) => Attributes;

/** Kept by Strapi itself at every write, whatever the author did. */
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

/** The fields of an entry that its author writes; the far side of a relation is another entry's. */
export const writtenFields = (attributes: Attributes): [field: string, attribute: Attribute][] =>
  Object.entries(attributes).filter(
    ([field, { mappedBy, writable }]) =>
      !BOOKKEEPING.has(field) && mappedBy === undefined && writable !== false,
  );

/** Eight characters that differ where the content of a field differs. */
export const fingerprint = (
  attribute: Attribute,
  value: unknown,
  components: ComponentAttributes,
) =>
  createHash('sha256')
    .update(JSON.stringify(contentOf(attribute, value, components)))
    .digest('base64url')
    .slice(0, 8);

/** The content of a field in one form, whether it was read from the database or sent by a client. */
const contentOf = (
  attribute: Attribute,
  value: unknown,
  components: ComponentAttributes,
): unknown => {
  if (value === undefined || value === null || value === '') return null;
  if (attribute.type === 'relation') return listOf(value).map(keyOf('documentId'));
  if (attribute.type === 'media') return listOf(value).map(keyOf('id'));
  if (attribute.type !== 'component') return inOneOrder(value);
  const inner = writtenFields(components(attribute.component ?? ''));
  const parts = listOf(value).map((part) =>
    inner.map(([field, each]) => contentOf(each, (part as Values)[field], components)),
  );
  return parts.length > 0 ? parts : null;
};

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);

const keyOf =
  (key: string) =>
  (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? (value as Values)[key] : value;

/** PostgreSQL gives the keys of an object in an order of its own. */
const inOneOrder = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(inOneOrder);
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOneOrder(inner)]),
  );
};
