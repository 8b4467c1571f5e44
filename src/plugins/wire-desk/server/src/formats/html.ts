import { EMPTY_ITEM, type IncomingItem } from './incoming-item';
import { toByline, toLanguage } from './fields';
import { toMoment } from './moments';
import { paragraphsOf, plainParagraphs, toCopy } from './paragraphs';
import { sanitiseHtml } from './sanitise-html';
import { readXml } from './xml/read-xml';
import { descendantsOf, elementsOf, textOf, type XmlElement } from './xml/xml-tree';

/** Characters that HTML lets through and XML has none of. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const treeOf = (html: string): XmlElement =>
  readXml(`<root>${sanitiseHtml(html).replace(CONTROLS, ' ')}</root>`);

/** Returns the paragraphs of a fragment of HTML, such as the body of a feed's item. */
export const htmlParagraphs = (html: string): string[] => paragraphsOf(treeOf(html));

/** Returns the paragraphs of text that may be HTML: plain text has neither tags nor entities. */
export const markupParagraphs = (text: string): string[] =>
  /<\/?[a-z!]|&#?\w+;/i.test(text) ? htmlParagraphs(text) : plainParagraphs(text);

const lengthOf = (element: XmlElement): number => textOf(element).length;

/** Returns the part of a page that is the story: its longest article, or its main part. */
const storyOf = (root: XmlElement): XmlElement => {
  const articles = descendantsOf(root, 'article');
  const [longest] = [...articles].sort((a, b) => lengthOf(b) - lengthOf(a));
  return longest ?? descendantsOf(root, 'main')[0] ?? root;
};

type Meta = (...names: string[]) => string | null;

const metaOf = (root: XmlElement): Meta => {
  const found = new Map<string, string>();
  for (const { attributes } of descendantsOf(root, 'meta')) {
    const name = (attributes['property'] ?? attributes['name'] ?? '').toLowerCase();
    const content = attributes['content']?.trim() ?? '';
    if (!found.has(name) && content !== '') found.set(name, content);
  }
  return (...names) =>
    names.map((name) => found.get(name)).find((one) => one !== undefined) ?? null;
};

const canonicalOf = (root: XmlElement): string | null =>
  descendantsOf(root, 'link').find(({ attributes }) => attributes['rel'] === 'canonical')
    ?.attributes['href'] ?? null;

const headlineOf = (root: XmlElement, story: XmlElement, meta: Meta): string | null => {
  const heading = descendantsOf(story, 'h1')[0] ?? descendantsOf(root, 'h1')[0];
  return textOf(heading) || meta('og:title') || textOf(descendantsOf(root, 'title')[0]) || null;
};

const isAddress = (text: string | null): boolean => /^https?:/i.test(text ?? '');

const withoutTitle = (element: XmlElement): XmlElement => ({
  ...element,
  children: element.children
    .filter((child) => typeof child === 'string' || child.name !== 'title')
    .map((child) => (typeof child === 'string' ? child : withoutTitle(child))),
});

/** Reads a page or a fragment of HTML: the story in it, and what its head says of it. */
export const readHtml = (html: string): IncomingItem => {
  const root = treeOf(html);
  const story = storyOf(root);
  const meta = metaOf(root);
  const headline = headlineOf(root, story, meta);
  const author = meta('author', 'article:author');
  const page = elementsOf(root).find(({ name }) => name === 'html');
  const paragraphs = paragraphsOf(withoutTitle(story));
  return {
    ...EMPTY_ITEM,
    guid: canonicalOf(root) ?? meta('og:url'),
    version: toMoment(meta('article:modified_time')),
    language: toLanguage(page?.attributes['lang'] ?? meta('og:locale')),
    headline,
    byline: isAddress(author) ? null : toByline(author),
    publishedAt: toMoment(meta('article:published_time')),
    copy: toCopy(paragraphs.includes(headline ?? '') ? null : headline, paragraphs),
    source: 'html',
  };
};
