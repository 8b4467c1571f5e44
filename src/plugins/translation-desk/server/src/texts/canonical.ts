import type { FieldKind } from '../../../shared/contracts/translation';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Letters in one form, and lines ended in one way. */
const inOneForm = (text: string): string => text.normalize('NFC').replaceAll('\r\n', '\n');

const canonicalText = (text: string): string => inOneForm(text).trim();

/** Properties of blocks that say nothing of the text: ids of rows, and marks that are off. */
const isMeaningful = ([name, value]: [string, unknown]): boolean =>
  name !== 'id' && value !== undefined && value !== null && value !== false;

/** Of a picture in blocks: which it is, and its texts. Its other properties change when it is processed again. */
const canonicalImage = ({ hash, url, alternativeText, caption }: Node): Node =>
  canonicalNode({ file: hash ?? url, alternativeText, caption });

const canonicalValue = (value: unknown): unknown => {
  if (typeof value === 'string') return canonicalText(value);
  if (Array.isArray(value)) return value.map(canonicalValue);
  return isNode(value) ? canonicalNode(value) : value;
};

const canonicalNode = (node: Node): Node =>
  Object.fromEntries(
    Object.entries(node)
      .filter(isMeaningful)
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => [name, canonicalProperty(name, value, node)]),
  );

const canonicalProperty = (name: string, value: unknown, node: Node): unknown => {
  if (name === 'image' && isNode(value)) return canonicalImage(value);
  if (name === 'children' && Array.isArray(value)) return canonicalChildren(value, node);
  // White space within a line of a text is its words' distance.
  return name === 'text' && typeof value === 'string' ? inOneForm(value) : canonicalValue(value);
};

interface Leaf extends Node {
  text: string;
}

const isLeaf = (node: unknown): node is Leaf => isNode(node) && typeof node.text === 'string';

const marksOf = ({ text: _, ...marks }: Leaf): string => JSON.stringify(marks);

/**
 * What is in a block: pieces of the same look are one text, as the editor cuts them by the way of typing, and empty ones
 * nothing. White space around a block's text doesn't show, but at the beginning of code.
 */
const canonicalChildren = (children: unknown[], { type }: Node): unknown[] => {
  const joined: unknown[] = [];
  for (const child of children.map(canonicalValue)) {
    const last = joined.at(-1);
    if (isLeaf(child) && isLeaf(last) && marksOf(child) === marksOf(last)) {
      joined[joined.length - 1] = { ...last, text: last.text + child.text };
    } else if (!isLeaf(child) || child.text !== '') joined.push(child);
  }
  if (type === 'link') return joined;
  const [first] = joined;
  if (isLeaf(first) && type !== 'code') joined[0] = { ...first, text: first.text.trimStart() };
  const end = joined.at(-1);
  if (isLeaf(end)) joined[joined.length - 1] = { ...end, text: end.text.trimEnd() };
  return joined.filter((child) => !isLeaf(child) || child.text !== '');
};

/** Whether a node of blocks has letters or a picture. */
const hasContent = (node: unknown): boolean => {
  if (!isNode(node)) return false;
  if (node.type === 'image') return true;
  if (typeof node.text === 'string') return node.text.trim() !== '';
  return Array.isArray(node.children) && node.children.some(hasContent);
};

const canonicalBlocks = (value: unknown): unknown => {
  if (!Array.isArray(value)) return null;
  const last = value.findLastIndex(hasContent);
  return last === -1 ? null : value.slice(0, last + 1).map(canonicalValue);
};

/** Whether an item of a list, or what is in it, has a text. */
const hasText = (value: unknown): boolean => {
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some((one) => hasText(one));
  if (!isNode(value)) return false;
  return Object.entries(value).some(([name, inner]) => name !== '__component' && hasText(inner));
};

const canonicalList = (value: unknown): unknown => {
  if (!Array.isArray(value)) return null;
  const items = value.filter(hasText);
  return items.length === 0 ? null : items.map(canonicalValue);
};

/**
 * Returns what of a value a translation rests on; null if it is empty. The order of keys, ids of rows, white space around a
 * text, how the editor cut it into pieces, and empty paragraphs at the end don't matter.
 */
export const canonicalOf = (kind: FieldKind, value: unknown): unknown => {
  if (kind === 'blocks') return canonicalBlocks(value);
  if (kind === 'list') return canonicalList(value);
  if (typeof value !== 'string') return null;
  return canonicalText(value) || null;
};
