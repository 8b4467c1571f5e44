/** The formats in which Latest news is told, by the last part of their path below `/latest-news`. */
export const FEED_FORMATS = {
  rss: 'rss.xml',
  atom: 'atom.xml',
  jsonFeed: 'feed.json',
  ninjs: 'ninjs.json',
  newsSitemap: 'news-sitemap.xml',
} as const;

export type FeedFormat = keyof typeof FEED_FORMATS;

/** Paths below `/api` that anybody may be let read, as the router writes them. */
export const PUBLIC_PATHS = {
  latestNews: '/latest-news',
  rss: `/latest-news/${FEED_FORMATS.rss}`,
  atom: `/latest-news/${FEED_FORMATS.atom}`,
  jsonFeed: `/latest-news/${FEED_FORMATS.jsonFeed}`,
  ninjs: `/latest-news/${FEED_FORMATS.ninjs}`,
  newsSitemap: `/latest-news/${FEED_FORMATS.newsSitemap}`,
  bySlug: '/latest-news/by-slug/:slug',
  jsonLd: '/latest-news/:documentId/json-ld',
  flashNews: '/flash-news',
  openApi: '/flash-news/openapi.json',
} as const;

export type PublicPath = keyof typeof PUBLIC_PATHS;
