import { toFeed, type Entry, type Feed } from './entry';
import type { Render } from './story';
import { element, escapeXml, textElement, xmlDocument } from './xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * Renders RSS 2.0 (https://www.rssboard.org/rss-specification) with Media RSS 1.5 for pictures, `dc:creator` for the author,
 * and Atom links for the feed's URL and the next page.
 */
export const rss: Render = (channel) => {
  const feed = toFeed(channel);
  const parts = [...head(feed), ...feed.entries.map(item)];
  return xmlDocument(
    element('rss', { version: '2.0', ...NAMESPACES }, [element('channel', {}, parts)]),
  );
};

const head = (feed: Feed): string[] => [
  textElement('title', feed.title),
  textElement('link', feed.home),
  // RSS requires one.
  textElement('description', feed.title),
  textElement('language', feed.language),
  textElement('lastBuildDate', rfc822(feed.changedAt)),
  link('self', feed.self),
  link('next', feed.next),
];

const link = (rel: string, href: string | null): string =>
  href === null ? '' : element('atom:link', { rel, type: 'application/rss+xml', href });

const item = (entry: Entry): string =>
  element('item', {}, [
    textElement('title', entry.title),
    textElement('link', entry.url),
    textElement('guid', entry.id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(entry.releasedAt)),
    textElement('description', entry.summary === null ? null : asHtml(entry.summary)),
    textElement('dc:creator', entry.author),
    textElement('category', entry.category?.name ?? null),
    media(entry.image),
  ]);

const media = (image: Entry['image']): string => {
  if (image === null) return '';
  const { url, width, height, alternativeText } = image;
  return element('media:content', { url, medium: 'image', width, height }, [
    textElement('media:description', alternativeText, { type: 'plain' }),
  ]);
};

// Feed readers parse a description as HTML, which RSS 2.0 allows.
const asHtml = (text: string): string => escapeXml(text).replaceAll('&quot;', '"');

/** Formats a date as RFC 822 with a year of four digits, in GMT. */
const rfc822 = (iso: string | null): string | null =>
  iso === null ? null : new Date(iso).toUTCString();
