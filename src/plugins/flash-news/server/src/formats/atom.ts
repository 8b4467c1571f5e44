import { toFeed, type Entry, type Feed } from './entry';
import type { Render } from './story';
import { element, textElement, xmlDocument, type Attributes } from './xml';

/** The date of an empty feed: Atom requires one, and a constant keeps the bytes the same. */
const EPOCH = '1970-01-01T00:00:00Z';

const TYPE = 'application/atom+xml';

/** Renders Atom 1.0 (RFC 4287), one page of a paged feed (RFC 5005). */
export const atom: Render = (channel) => {
  const feed = toFeed(channel);
  const names = { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': feed.language };
  return xmlDocument(element('feed', names, [...head(feed), ...feed.entries.map(entryElement)]));
};

const head = (feed: Feed): string[] => [
  textElement('id', feed.id),
  textElement('title', feed.title),
  textElement('updated', feed.changedAt ?? EPOCH),
  author(feed.publisher),
  link({ rel: 'self', type: TYPE, href: feed.self }),
  link({ rel: 'alternate', type: 'text/html', hreflang: feed.language, href: feed.home }),
  link({ rel: 'next', type: TYPE, href: feed.next }),
];

const entryElement = (entry: Entry): string =>
  element('entry', { 'xml:lang': entry.language }, [
    textElement('id', entry.id),
    textElement('title', entry.title),
    link({ rel: 'alternate', type: 'text/html', hreflang: entry.language, href: entry.url }),
    textElement('published', entry.releasedAt),
    textElement('updated', entry.changedAt),
    entry.author === null ? '' : author(entry.author),
    category(entry.category),
    textElement('summary', entry.summary),
    content(entry),
  ]);

// RFC 4287 §4.1.1: an entry without a link needs its content.
const content = ({ url, body, summary, title }: Entry): string =>
  url === null ? textElement('content', (body?.text || summary) ?? title) : '';

const author = (name: string): string => element('author', {}, [textElement('name', name)]);

const link = (attributes: Attributes): string =>
  attributes.href === null ? '' : element('link', attributes);

const category = (of: Entry['category']): string =>
  of === null ? '' : element('category', { term: of.term, label: of.name });
