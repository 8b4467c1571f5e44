import { EMPTY_ITEM, type IncomingItem } from './incoming-item';
import { toByline, toLanguage } from './fields';
import { htmlParagraphs, markupParagraphs } from './html';
import { toMoment } from './moments';
import { paragraphsOf, toCopy } from './paragraphs';
import { IncomingRefusal } from './refusal';
import { childrenOf, descendantsOf, elementAt, textAt, type XmlElement } from './xml/xml-tree';

/** Text of feeds may be escaped HTML. */
const plain = (html: string | null): string | null =>
  html === null ? null : htmlParagraphs(html).join(' ') || null;

const rawText = ({ children }: XmlElement): string =>
  children.filter((child) => typeof child === 'string').join('');

const toRssItem = (item: XmlElement, language: string | null): IncomingItem => {
  const headline = plain(textAt(item, 'title'));
  const text = [elementAt(item, 'content:encoded'), elementAt(item, 'description')]
    .map((one) => (one === undefined ? '' : rawText(one)))
    .find((one) => one.trim() !== '');
  const author = textAt(item, 'dc:creator') ?? textAt(item, 'author');
  return {
    ...EMPTY_ITEM,
    guid: textAt(item, 'guid') ?? textAt(item, 'link'),
    language: toLanguage(textAt(item, 'dc:language')) ?? language,
    headline,
    // RSS 2.0: `author` is an e-mail address, often with the name in brackets.
    byline: toByline(author?.replace(/^\S+@\S+\s*(?:\((.*)\))?$/, '$1')),
    publishedAt: toMoment(textAt(item, 'pubDate') ?? textAt(item, 'dc:date')),
    copy: toCopy(headline, markupParagraphs(text ?? '')),
    source: 'rss',
  };
};

/** Text of Atom is plain, escaped HTML, or XHTML (RFC 4287 §3.1). */
const atomParagraphs = (text: XmlElement | undefined): string[] => {
  if (text === undefined) return [];
  return text.attributes['type'] === 'xhtml' ? paragraphsOf(text) : markupParagraphs(rawText(text));
};

const toAtomEntry = (entry: XmlElement, language: string | null): IncomingItem => {
  const headline = atomParagraphs(elementAt(entry, 'title')).join(' ') || null;
  const content = elementAt(entry, 'content');
  const text = content?.attributes['src'] === undefined ? content : undefined;
  const authors = childrenOf(entry, 'author').map((author) => textAt(author, 'name'));
  return {
    ...EMPTY_ITEM,
    guid: textAt(entry, 'id'),
    version: toMoment(textAt(entry, 'updated')),
    language: toLanguage(entry.attributes['xml:lang']) ?? language,
    headline,
    byline: toByline(authors.filter((name) => name !== null).join(', ')),
    publishedAt: toMoment(textAt(entry, 'published') ?? textAt(entry, 'updated')),
    copy: toCopy(headline, atomParagraphs(text ?? elementAt(entry, 'summary'))),
    source: 'atom',
  };
};

/**
 * Returns how to read each item of RSS 2.0 (https://www.rssboard.org/rss-specification) or entry of Atom (RFC 4287); the
 * root may be one of them.
 * @throws IncomingRefusal if there is none
 */
export const feedPieces = (root: XmlElement): (() => IncomingItem)[] => {
  const isAtom = ['feed', 'entry'].includes(root.name);
  const name = isAtom ? 'entry' : 'item';
  const items = root.name === name ? [root] : descendantsOf(root, name);
  if (items.length === 0) throw new IncomingRefusal(`The feed has no "${name}".`, 400, 'noText');
  const printed = isAtom ? root.attributes['xml:lang'] : textAt(root, 'channel/language');
  const language = toLanguage(printed);
  return items.map((item) => () => (isAtom ? toAtomEntry : toRssItem)(item, language));
};
