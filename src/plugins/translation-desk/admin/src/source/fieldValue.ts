import type { FieldKind } from '../../../shared/contracts/translation';
import { isBlocks, isEmptyBlocks, textOfBlocks } from './blocks';

type Values = Record<string, unknown>;

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a value of the form by its path, such as `figure.caption`. */
export const valueAt = (values: unknown, path: string): unknown =>
  path
    .split('.')
    .reduce<unknown>((found, name) => (isObject(found) ? found[name] : undefined), values);

/** Whether a field of the form has nothing in it. */
export const isEmptyValue = (kind: FieldKind, value: unknown): boolean => {
  if (value === null || value === undefined) return true;
  if (kind === 'blocks') return isEmptyBlocks(value);
  if (Array.isArray(value)) return value.length === 0;
  return typeof value === 'string' ? value.trim() === '' : false;
};

/** Returns the plain text of a field of the form; null for one that has none, such as components. */
export const textOfValue = (kind: FieldKind, value: unknown): string | null => {
  if (kind === 'list') return null;
  if (kind === 'blocks') return isBlocks(value) ? textOfBlocks(value) : '';
  return typeof value === 'string' ? value : '';
};

/** Strapi's form tells rows of a repeatable component apart by keys of its own. */
const rowKey = (index: number): string => `a${index.toString(36)}`;

const withoutIds = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withoutIds);
  // A medium is chosen by its id.
  if (!isObject(value) || 'mime' in value) return value;
  const kept = Object.entries(value).filter(([name]) => name !== 'id');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutIds(inner)]));
};

/** Returns the source's value as the form of another version takes it: rows of components are its own. */
export const copyOf = (kind: FieldKind, value: unknown): unknown => {
  if (kind !== 'list' || !Array.isArray(value)) return structuredClone(value);
  return (withoutIds(value) as Values[]).map((row, index) => ({
    ...row,
    __temp_key__: rowKey(index),
  }));
};

/** Returns a text with words put in at a place, with a space to the words beside them. */
export const withWordsAt = (text: string, start: number, end: number, words: string): string => {
  const before = text.slice(0, start);
  const after = text.slice(end);
  const gapBefore = before === '' || /\s$/.test(before) ? '' : ' ';
  const gapAfter = after === '' || /^[\s.,;:!?)”»]/.test(after) ? '' : ' ';
  return `${before}${gapBefore}${words}${gapAfter}${after}`;
};

/** Returns how many words a text has. */
export const wordsIn = (text: string): number =>
  text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu)?.length ?? 0;
