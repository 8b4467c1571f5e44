import type { FieldKind } from '../../../shared/contracts/translation';

type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children) ? children.filter(isNode) : [];

const inlineText = (node: Node): string =>
  typeof node.text === 'string' ? node.text : childrenOf(node).map(inlineText).join('');

const imageText = ({ image }: Node): string => {
  const { alternativeText, caption } = isNode(image) ? image : {};
  return [alternativeText, caption].filter((text) => typeof text === 'string').join('\n');
};

/** Returns the lines of a block; those of a list are its items, at any depth. */
const linesOf = (block: Node): string[] => {
  if (block.type === 'image') return [imageText(block)];
  if (block.type === 'list') return childrenOf(block).flatMap(linesOf);
  return [inlineText(block)];
};

/** Markdown's marks, whose letters are kept. */
const MARKS: [RegExp, string][] = [
  [/!?\[([^[\]\n]{0,500})\]\([^()\n]{0,2000}\)/g, '$1'],
  [/^[ \t]{0,3}(?:#{1,6}|>|[-*+]|\d{1,9}[.)])[ \t]+/gm, ''],
  [/\*\*|__|~~|`/g, ''],
  [/(^|[^\p{L}\p{N}])[*_](?=\S)|(\S)[*_](?=[^\p{L}\p{N}]|$)/gmu, '$1$2'],
];

const markdownText = (text: string): string =>
  MARKS.reduce((plain, [mark, instead]) => plain.replace(mark, instead), text);

const listLines = (value: unknown): string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) {
    const isBlocks = value.some((one) => isNode(one) && 'children' in one);
    return isBlocks ? value.filter(isNode).flatMap(linesOf) : value.flatMap(listLines);
  }
  if (!isNode(value)) return [];
  return Object.entries(value).flatMap(([name, inner]) =>
    name === '__component' || name === 'id' ? [] : listLines(inner),
  );
};

/** Returns the plain text of a field's value, with paragraphs and items on lines of their own. */
export const plainTextOf = (kind: FieldKind, value: unknown): string => {
  if (kind === 'list') return listLines(value).join('\n').trimEnd();
  if (kind === 'blocks') {
    return (Array.isArray(value) ? value.filter(isNode).flatMap(linesOf) : []).join('\n').trimEnd();
  }
  const text = typeof value === 'string' ? value.replaceAll('\r\n', '\n').trimEnd() : '';
  return kind === 'richtext' ? markdownText(text) : text;
};
