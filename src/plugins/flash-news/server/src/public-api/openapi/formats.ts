import { string, type Json } from './schema';

/*
 * Bodies in formats of others. Their own schemas judge them in the tests of `feed`; here they are only named.
 */

/** JSON of a format that is described elsewhere: as much of it as tells it apart. */
const foreign = (source: string, properties: Record<string, Json>): Json => ({
  type: 'object',
  description: source,
  properties,
  required: Object.keys(properties),
});

const text = (source: string): Json => ({ ...string, description: source });

export const rss = text('RSS 2.0, https://www.rssboard.org/rss-specification');
export const atom = text('Atom 1.0, RFC 4287');
export const newsSitemap = text(
  'Google News sitemap, https://www.google.com/schemas/sitemap-news/0.9',
);

export const jsonFeed = foreign('JSON Feed 1.1, https://www.jsonfeed.org/version/1.1/', {
  version: { const: 'https://jsonfeed.org/version/1.1' },
  title: string,
  items: { type: 'array', items: { type: 'object' } },
});

export const ninjs = foreign('IPTC ninjs 3.1, https://iptc.org/standards/ninjs/', {
  uri: string,
  standard: { type: 'object' },
  associations: { type: 'array', items: { type: 'object' } },
});

export const jsonLd = foreign('NewsArticle of https://schema.org, in JSON-LD 1.1', {
  '@context': { const: 'https://schema.org' },
  '@type': { const: 'NewsArticle' },
  headline: string,
  datePublished: string,
});

export const openApi = foreign(
  'This document: OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1.html',
  {
    openapi: string,
    info: { type: 'object' },
    paths: { type: 'object' },
  },
);
