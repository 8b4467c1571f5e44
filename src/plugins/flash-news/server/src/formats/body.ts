import type { Story } from './story';
import { escapeXml } from './xml';

/** A node of Strapi's blocks, unvalidated. */
type Node = Record<string, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

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

const inline = (node: Node): string => {
  if (typeof node.text === 'string') {
    const escaped = escapeXml(node.text).replaceAll('\n', '<br>');
    return MARKS.reduce(
      (html, [mark, tag]) => (node[mark] === true ? `<${tag}>${html}</${tag}>` : html),
      escaped,
    );
  }
  const inner = childrenOf(node).map(inline).join('');
  const { url } = node;
  const isLink =
    node.type === 'link' && typeof url === 'string' && /^(https?|mailto|tel):/i.test(url);
  return isLink ? `<a href="${escapeXml(url)}">${inner}</a>` : inner;
};

const around = (tag: string, inner: string): string =>
  inner === '' ? '' : `<${tag}>${inner}</${tag}>`;

const inlineOf = (node: Node): string => childrenOf(node).map(inline).join('');

const list = (node: Node): string => {
  const items = childrenOf(node).map((child) =>
    child.type === 'list' ? around('li', list(child)) : around('li', inlineOf(child)),
  );
  return around(node.format === 'ordered' ? 'ol' : 'ul', items.join(''));
};

const headingTag = ({ level }: Node): string =>
  typeof level === 'number' && level >= 1 && level <= 6 ? `h${Math.trunc(level)}` : 'h2';

const image = ({ image: file }: Node): string => {
  if (!isNode(file) || typeof file.url !== 'string' || !/^(https?:|\/)/i.test(file.url)) return '';
  const alt = typeof file.alternativeText === 'string' ? file.alternativeText : '';
  return `<img src="${escapeXml(file.url)}" alt="${escapeXml(alt)}">`;
};

const BLOCKS: Record<string, (node: Node) => string> = {
  paragraph: (node) => around('p', inlineOf(node)),
  heading: (node) => around(headingTag(node), inlineOf(node)),
  quote: (node) => around('blockquote', inlineOf(node)),
  code: (node) => around('pre', around('code', escapeXml(textOf(node)))),
  list,
  image,
};

const block = (node: Node): string => (BLOCKS[String(node.type)] ?? BLOCKS.paragraph)?.(node) ?? '';

const plainBlock = (node: Node): string =>
  node.type === 'list' ? childrenOf(node).map(plainBlock).join('\n') : textOf(node);

const paragraphs = (text: string): string =>
  text
    .split(/\n{2,}/)
    .map((paragraph) => around('p', escapeXml(paragraph.trim()).replaceAll('\n', '<br>')))
    .join('');

/**
 * Converts a body, of Strapi's blocks or of text, to HTML and plain text; null if it is empty. Texts are escaped, and links
 * are http, https, mailto and tel only.
 */
export const bodyOf = (value: unknown): Story['body'] => {
  const blocks = Array.isArray(value) ? value.filter(isNode) : null;
  const text = (
    blocks ? blocks.map(plainBlock).filter(Boolean).join('\n\n') : asText(value)
  ).trim();
  if (text === '') return null;
  return { html: blocks ? blocks.map(block).join('') : paragraphs(text), text };
};

const asText = (value: unknown): string => (typeof value === 'string' ? value : '');
