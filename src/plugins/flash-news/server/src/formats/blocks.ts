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
  const items = childrenOf(node).reduce<string[]>((before, child) => {
    if (child.type !== 'list') return [...before, inlineOf(child, place)];
    return [...before.slice(0, -1), (before.at(-1) ?? '') + list(child, place)];
  }, []);
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

const plainBlock = (node: Node): string =>
  node.type === 'list' ? childrenOf(node).map(plainBlock).join('\n') : textOf(node);

/** Renders Strapi's blocks as HTML. Texts are escaped, and addresses are those of `linkUrl` and `imageUrl`. */
export const blocksToHtml = (blocks: Node[], place: Place): string =>
  blocks.map((node) => block(node, place)).join('');

export const blocksToText = (blocks: Node[]): string =>
  blocks.map(plainBlock).filter(Boolean).join('\n\n').trim();
