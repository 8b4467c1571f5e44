import { h, type Child } from './tree';

/** A part of a text in Strapi's blocks, as stored: anything may be missing. */
interface Node {
  type?: unknown;
  text?: unknown;
  children?: unknown;
  level?: unknown;
  format?: unknown;
  url?: unknown;
  image?: unknown;
  [mark: string]: unknown;
}

const MARKS = [
  ['code', 'code'],
  ['bold', 'strong'],
  ['italic', 'em'],
  ['underline', 'u'],
  ['strikethrough', 's'],
] as const;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

const nodesIn = (value: unknown): Node[] => (Array.isArray(value) ? value.filter(isNode) : []);

const wordsOf = (node: Node): Child => {
  const lines = (typeof node.text === 'string' ? node.text : '').split('\n');
  const text: Child = lines.flatMap((line, index) => (index > 0 ? [h('br'), line] : [line]));
  return MARKS.filter(([mark]) => node[mark] === true).reduce<Child>(
    (inner, [, tag]) => h(tag, {}, inner),
    text,
  );
};

const pictureOf = (image: unknown, resolve: (address: string) => string): Child => {
  if (!isNode(image) || typeof image.url !== 'string') return null;
  const { alternativeText, width, height } = image;
  return h('img', {
    src: resolve(image.url),
    alt: typeof alternativeText === 'string' ? alternativeText : '',
    width: typeof width === 'number' && width,
    height: typeof height === 'number' && height,
    loading: 'lazy',
  });
};

/**
 * Describes a story's text in Strapi's blocks. Everything in it is text or one of a few elements, so it is safe whoever wrote
 * it; `mount` refuses addresses that are not of the web. An unknown block shows its text.
 * @param resolve makes an address absolute
 */
export const blocksOf = (body: unknown, resolve: (address: string) => string): Child[] => {
  const inside = (node: Node): Child[] => nodesIn(node.children).map(blockOf);
  const blockOf = (node: Node): Child => {
    switch (node.type) {
      case 'text':
        return wordsOf(node);
      case 'link':
        return h('a', { href: typeof node.url === 'string' && resolve(node.url) }, inside(node));
      case 'heading':
        // The headline is the only h1.
        return h(`h${Math.min(Math.max(Number(node.level) || 2, 2), 6)}`, {}, inside(node));
      case 'list':
        return h(node.format === 'ordered' ? 'ol' : 'ul', {}, inside(node));
      case 'list-item':
        return h('li', {}, inside(node));
      case 'quote':
        return h('blockquote', {}, h('p', {}, inside(node)));
      case 'code':
        return h('pre', {}, h('code', {}, inside(node)));
      case 'image':
        return pictureOf(node.image, resolve);
      default:
        return h('p', {}, inside(node));
    }
  };
  if (typeof body === 'string')
    return body
      .split(/\n{2,}/)
      .filter((paragraph) => paragraph.trim() !== '')
      .map((paragraph) => h('p', {}, paragraph));
  return nodesIn(body).map(blockOf);
};
