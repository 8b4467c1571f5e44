import { escapeXml } from './xml';
import { imageUrl, linkUrl, type Place } from './body-addresses';

/** A node of Strapi's blocks, unvalidated. */
export type Node = Record<string, unknown>;

export const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null;

const childrenOf = ({ children }: Node): Node[] =>
  Array.isArray(children) ? children.filter(isNode) : [];

const textOf = (node: Node): string =>
  typeof node.text === 'string' ? node.text : childrenOf(node).map(textOf).join('');

const MARKS = [
  ['code', 'code'],
  ['strikethrough', 's'],
  ['underline', 'u'],
  ['italic', 'em'],
  ['bold', 'strong'],
] as const;

type Render = (node: Node, place: Place) => string;

const inline: Render = (node, place) => {
  if (typeof node.text === 'string') {
    const escaped = escapeXml(node.text).replaceAll('\n', '<br>');
    return MARKS.reduce(
      (html, [mark, tag]) => (node[mark] === true ? `<${tag}>${html}</${tag}>` : html),
      escaped,
    );
  }
  const inner = inlineOf(node, place);
  const isLink = node.type === 'link' && typeof node.url === 'string';
  const url = isLink ? linkUrl(String(node.url), place) : null;
  return url === null || inner === '' ? inner : `<a href="${escapeXml(url)}">${inner}</a>`;
};

const inlineOf: Render = (node, place) =>
  childrenOf(node)
    .map((child) => inline(child, place))
    .join('');

export const around = (tag: string, inner: string): string =>
  inner === '' ? '' : `<${tag}>${inner}</${tag}>`;

/** A nested list belongs to the item before it. */
const list: Render = (node, place) => {
  const items: string[] = [];
  for (const child of childrenOf(node)) {
    if (child.type === 'list') items.push((items.pop() ?? '') + list(child, place));
    else items.push(inlineOf(child, place));
  }
  const tag = node.format === 'ordered' ? 'ol' : 'ul';
  return around(tag, items.map((item) => around('li', item)).join(''));
};

const headingTag = ({ level }: Node): string =>
  typeof level === 'number' && level >= 1 && level <= 6 ? `h${Math.trunc(level)}` : 'h2';

const sizeOf = (file: Node): string =>
  ['width', 'height']
    .filter((name) => Number.isInteger(file[name]) && Number(file[name]) > 0)
    .map((name) => ` ${name}="${Number(file[name])}"`)
    .join('');

const image: Render = ({ image: file }, place) => {
  const url =
    isNode(file) && typeof file.url === 'string' && /^(https?:|\/)/i.test(file.url)
      ? imageUrl(file.url, place)
      : null;
  if (url === null || !isNode(file)) return '';
  const [alt, caption] = [file.alternativeText, file.caption].map((text) =>
    typeof text === 'string' ? escapeXml(text.trim()) : '',
  );
  const img = `<img src="${escapeXml(url)}" alt="${alt ?? ''}"${sizeOf(file)}>`;
  return caption ? around('figure', img + around('figcaption', caption)) : img;
};

const BLOCKS: Record<string, Render> = {
  paragraph: (node, place) => around('p', inlineOf(node, place)),
  heading: (node, place) => around(headingTag(node), inlineOf(node, place)),
  quote: (node, place) => around('blockquote', inlineOf(node, place)),
  code: (node) => around('pre', around('code', escapeXml(textOf(node)))),
  list,
  image,
};

const block: Render = (node, place) => {
  const type = String(node.type);
  const render = Object.hasOwn(BLOCKS, type) ? BLOCKS[type] : BLOCKS.paragraph;
  return render?.(node, place) ?? '';
};

/** The items of a list, each on a line; with its mark, and those of a nested list indented. */
const plainList = (node: Node, isMarked: boolean): string[] => {
  let number = 0;
  return childrenOf(node).flatMap((child) => {
    if (child.type === 'list')
      return plainList(child, isMarked).map((line) => (isMarked ? `  ${line}` : line));
    number += 1;
    const mark = node.format === 'ordered' ? `${number}. ` : '- ';
    return [`${isMarked ? mark : ''}${textOf(child)}`];
  });
};

const plainText = (blocks: Node[], isMarked: boolean): string =>
  blocks
    .map((node) => (node.type === 'list' ? plainList(node, isMarked).join('\n') : textOf(node)))
    .filter(Boolean)
    .join('\n\n')
    .trim();

/** Renders Strapi's blocks as HTML. Texts are escaped, and addresses are those of `linkUrl` and `imageUrl`. */
export const blocksToHtml = (blocks: Node[], place: Place): string =>
  blocks.map((node) => block(node, place)).join('');

/** Renders them as text for readers, with the marks of lists. */
export const blocksToText = (blocks: Node[]): string => plainText(blocks, true);

/** Returns their words, one text after the other. */
export const wordsOfBlocks = (blocks: Node[]): string => plainText(blocks, false);
