import { atom } from './atom';
import { jsonFeed } from './json-feed';
import { newsSitemap } from './news-sitemap';
import { ninjs } from './ninjs';
import { rss } from './rss';
import type { Render } from './story';

/** A format of Latest news. A new one is a renderer and a row in `FEED_FORMATS`. */
export interface FeedFormat {
  /** The last segment of its path, below `/latest-news`. */
  file: string;
  mediaType: string;
  operationId: string;
  /** Its standard, with the URL. */
  standard: string;
  /** Characteristic properties of a JSON format, as JSON Schema. */
  json?: Record<string, object>;
  /** Restricts it to one page of stories of the last `span` milliseconds, `limit` at most. */
  recent?: { span: number; limit: number };
  /** Whether it shows no bodies, which are not loaded then. */
  omitsBodies?: boolean;
  /** Whether it tells what was taken down. */
  tellsTakedowns?: boolean;
  render: Render;
}

const text = { type: 'string' };
const objects = { type: 'array', items: { type: 'object' } };

export const FEED_FORMATS: readonly FeedFormat[] = [
  {
    file: 'rss.xml',
    mediaType: 'application/rss+xml',
    operationId: 'latestNewsAsRss',
    standard: 'RSS 2.0, https://www.rssboard.org/rss-specification',
    render: rss,
  },
  {
    file: 'atom.xml',
    mediaType: 'application/atom+xml',
    operationId: 'latestNewsAsAtom',
    standard: 'Atom 1.0, RFC 4287',
    tellsTakedowns: true,
    render: atom,
  },
  {
    file: 'feed.json',
    mediaType: 'application/feed+json',
    operationId: 'latestNewsAsJsonFeed',
    standard: 'JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/',
    json: { version: { const: 'https://jsonfeed.org/version/1.1' }, title: text, items: objects },
    tellsTakedowns: true,
    render: jsonFeed,
  },
  {
    file: 'ninjs.json',
    mediaType: 'application/json',
    operationId: 'latestNewsAsNinjs',
    standard: 'IPTC ninjs 3.1, https://iptc.org/standards/ninjs/',
    json: { uri: text, standard: { type: 'object' }, associations: objects },
    tellsTakedowns: true,
    render: ninjs,
  },
  {
    file: 'news-sitemap.xml',
    mediaType: 'application/xml',
    operationId: 'newsSitemap',
    standard: 'Google News sitemap, https://www.google.com/schemas/sitemap-news/0.9',
    // Google's limits: 48 hours, a thousand URLs.
    recent: { span: 48 * 3_600_000, limit: 1000 },
    omitsBodies: true,
    render: newsSitemap,
  },
];
