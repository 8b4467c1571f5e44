/** A node of Strapi's blocks: a block, a list item, a link or a text. */
export interface Node {
  type: string;
  text?: string;
  children?: Node[];
  [property: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && 'type' in value;

export const isBlocks = (value: unknown): value is Node[] =>
  Array.isArray(value) && value.every(isNode);

/** Nodes that begin a line of their own. */
const OWN_LINE = ['list', 'list-item'];

/** Returns the plain text of a block, list items by newlines. */
export const textOfBlock = (node: Node): string => {
  if (typeof node.text === 'string') return node.text;
  const children = node.children ?? [];
  const isList = children.some(({ type }) => OWN_LINE.includes(type));
  return children.map(textOfBlock).join(isList ? '\n' : '');
};

/** Returns the plain text of blocks, by newlines. */
export const textOfBlocks = (blocks: Node[]): string => blocks.map(textOfBlock).join('\n');

const isEmptyBlock = (block: Node): boolean => block.type !== 'image' && textOfBlock(block) === '';

/** Whether blocks have neither text nor picture. */
export const isEmptyBlocks = (value: unknown): boolean =>
  !isBlocks(value) || value.every(isEmptyBlock);

/** Returns blocks with one more at their end. An empty last one gives way to it. */
export const withBlock = (value: unknown, block: Node): Node[] => {
  const blocks = isBlocks(value) ? value : [];
  const last = blocks.at(-1);
  const kept = last && isEmptyBlock(last) ? blocks.slice(0, -1) : blocks;
  return [...kept, block];
};
