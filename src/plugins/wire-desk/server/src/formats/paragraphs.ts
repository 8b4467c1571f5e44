import { isElement, type XmlElement, type XmlNode } from './xml/xml-tree';

/** Elements of HTML, XHTML and NITF that begin a line of their own. */
const BLOCKS = new Set([
  ...['html', 'body', 'article', 'main', 'section', 'header', 'div', 'p', 'blockquote', 'pre'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'figure', 'hr'],
  ...['table', 'thead', 'tbody', 'tfoot', 'tr', 'address', 'title'],
  ...['hl1', 'hl2', 'block', 'bq', 'fn', 'nitf-table', 'body.head', 'body.content', 'body.end'],
  ...['hedline', 'abstract', 'byline', 'distributor', 'dateline', 'note', 'tagline'],
]);

/** Elements whose text is no part of the story. */
const SKIPPED = new Set(['script', 'style', 'media', 'img', 'nav', 'figcaption', 'head', 'object']);

const CELLS = new Set(['td', 'th']);

/** Paragraphs may be divided by two line breaks instead of elements. */
const PARAGRAPH_BREAK = /\n[^\S\n]*(?:\n[^\S\n]*)+/;

/** Returns text as one line, its white space collapsed. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

const linesIn = (text: string): string =>
  text
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');

/** Returns the paragraphs of plain text, which blank lines divide; a line break within one is kept. */
export const plainParagraphs = (text: string): string[] =>
  text
    .replace(/\r\n?/g, '\n')
    .split(PARAGRAPH_BREAK)
    .map(linesIn)
    .filter((paragraph) => paragraph !== '');

/** Returns the text of markup as paragraphs: each block, list item, row and heading is one, in the order of the document. */
export const paragraphsOf = (root: XmlElement): string[] => {
  const paragraphs: string[] = [];
  let pieces: string[] = [];
  const flush = (): void => {
    paragraphs.push(...plainParagraphs(pieces.join('')));
    pieces = [];
  };
  const visit = (node: XmlNode, isPreformatted: boolean): void => {
    if (!isElement(node)) {
      pieces.push(isPreformatted ? node : node.replace(/\s+/g, ' '));
      return;
    }
    const { name, children } = node;
    if (SKIPPED.has(name)) return;
    if (name === 'br') pieces.push('\n');
    if (CELLS.has(name)) pieces.push(' ');
    if (BLOCKS.has(name)) flush();
    for (const child of children) visit(child, isPreformatted || name === 'pre');
    if (BLOCKS.has(name)) flush();
  };
  visit(root, false);
  flush();
  return paragraphs;
};

/** Returns the copy of a piece: its headline, unless the text begins with it, and its paragraphs. */
export const toCopy = (headline: string | null, paragraphs: string[]): string => {
  const isRepeated = headline === null || oneLine(paragraphs[0] ?? '') === headline;
  // A piece without text is no story, even if it has a headline.
  if (paragraphs.length === 0) return '';
  return [...(isRepeated ? [] : [headline]), ...paragraphs].join('\n\n');
};
