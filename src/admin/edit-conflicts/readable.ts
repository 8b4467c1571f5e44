import { isRelation, type Related } from './content';
import type { Values } from './forms';

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const first = (...values: unknown[]): string => String(values.find(isPlain) ?? '');

const isPlain = (value: unknown): value is string | number | boolean =>
  ['string', 'number', 'boolean'].includes(typeof value);

const textOf = (node: unknown): string => {
  if (!isObject(node)) return '';
  if (typeof node.text === 'string') return node.text;
  const children = Array.isArray(node.children) ? node.children : [];
  if (node.type === 'image' && isObject(node.image)) return `[${first(node.image.name)}]`;
  return children.map(textOf).join(node.type === 'list' ? '\n' : '');
};

/** Returns a value as readable text: blocks as paragraphs, a picture by its name, a component by its fields. */
export const readable = (value: unknown): string => {
  if (value === null || value === undefined) return '';
  if (Array.isArray(value)) return value.map(readable).join('\n');
  if (!isObject(value)) return first(value);
  if (typeof value.mime === 'string') return first(value.name, value.url);
  if (typeof value.type === 'string') return textOf(value);
  return Object.entries(value)
    .filter(([key]) => !['id', '__temp_key__', '__component'].includes(key))
    .map(([, inner]) => readable(inner))
    .filter((text) => text !== '')
    .join(' · ');
};

const keyOf = ({ apiData, documentId, id }: Related): string =>
  String(apiData?.documentId ?? documentId ?? id);

const nameOf = (related: Related): string =>
  first(related.label, related.name, related.title, related.text, keyOf(related));

/** Returns the names in a relation: theirs, with mine added and my removals left out. */
export const namesWithMine = (theirs: Related[], mine: unknown, isOne: boolean): string => {
  if (!isRelation(mine)) return theirs.map(nameOf).join('\n');
  const added = mine.connect;
  const gone = new Set([...mine.disconnect, ...added].map(keyOf));
  const kept = isOne && added.length > 0 ? [] : theirs.filter((one) => !gone.has(keyOf(one)));
  return [...kept, ...added].map(nameOf).join('\n');
};
