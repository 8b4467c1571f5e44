import type { Entry } from './entry';
import { toFeed, type Feed } from './feed';
import type { Picture, Size } from './picture';
import type { Render } from './story';
import { FLASH_SCHEME } from './schemes';
import { element, escapeXml, textElement, xmlDocument } from './xml';

const NAMESPACES = {
  'xmlns:atom': 'http://www.w3.org/2005/Atom',
  'xmlns:content': 'http://purl.org/rss/1.0/modules/content/',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
  'xmlns:media': 'http://search.yahoo.com/mrss/',
};

/**
 * Renders RSS 2.0 (https://www.rssboard.org/rss-specification) with Media RSS 1.5 for pictures, the content module for whole
 * stories, `dc:creator` and `dc:language`, and of Atom the links to the feed's URL and the next page, and `updated`. It has no
 * way to say that an item was taken down: the item is gone.
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

const item = (entry: Entry): string => {
  const { title, url, id, releasedAt, changedAt, contributors, category, flash } = entry;
  return element('item', {}, [
    textElement('title', title),
    textElement('link', url),
    textElement('guid', id, { isPermaLink: 'false' }),
    textElement('pubDate', rfc822(releasedAt)),
    textElement('atom:updated', changedAt),
    ...contributors.map(({ name }) => textElement('dc:creator', name)),
    textElement('dc:language', entry.language),
    textElement('category', category?.name ?? null),
    textElement('category', flash?.label ?? null, { domain: FLASH_SCHEME }),
    // Before the content: some readers show the last of the two.
    textElement('description', description(entry)),
    textElement('content:encoded', entry.content?.html ?? null),
    media(entry.picture),
  ]);
};

/** The longest description made of a body, in characters. */
const EXCERPT = 300;

// Feed readers parse a description as HTML, which RSS 2.0 allows.
const description = ({ summary, content }: Entry): string | null => {
  const text = summary ?? (content === null ? null : excerpt(content.text));
  return text === null ? null : escapeXml(text).replaceAll('&quot;', '"');
};

/** Cuts a text at the end of a word. */
const excerpt = (text: string): string => {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= EXCERPT ? line : `${line.slice(0, EXCERPT).replace(/\s+\S*$/, '')} …`;
};

/** Media RSS asks for a group only where a picture has several sizes. */
const media = (picture: Picture | null): string => {
  if (picture === null) return '';
  const about = [
    textElement('media:description', picture.caption ?? picture.alternativeText, { type: 'plain' }),
    textElement('media:credit', picture.credit),
  ];
  const { renditions } = picture;
  if (renditions.length < 2) return mediaContent(picture, null, about);
  // Readers that show one picture take the first.
  const ordered = [...renditions].sort(
    (one, other) => Number(other.url === picture.url) - Number(one.url === picture.url),
  );
  const sizes = ordered.map((one) => mediaContent(one, one.url === picture.url, []));
  return element('media:group', {}, [...sizes, ...about]);
};

const mediaContent = (
  { url, width, height, mime: type }: Size,
  isDefault: boolean | null,
  about: string[],
): string => {
  const main = isDefault === true ? 'true' : null;
  return element(
    'media:content',
    { url, medium: 'image', type, width, height, isDefault: main },
    about,
  );
};

/** Formats a date as RFC 822 with a year of four digits, in GMT. */
const rfc822 = (iso: string | null): string | null =>
  iso === null ? null : new Date(iso).toUTCString();
