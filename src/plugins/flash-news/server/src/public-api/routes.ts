import { FEED_FORMATS, PUBLIC_PATHS, type FeedFormat } from '../../../shared/public-paths';

const get = (path: string, handler: string, more: object = {}) => ({
  method: 'GET',
  path,
  handler,
  config: { prefix: '', ...more },
});

const formats = Object.keys(FEED_FORMATS) as FeedFormat[];

/** Public where the role has been given the action; the paths stand right under /api. */
export const publicRoutes = [
  get(PUBLIC_PATHS.latestNews, 'latest-news.find'),
  ...formats.map((format) => get(PUBLIC_PATHS[format], 'latest-news.find')),
  get(PUBLIC_PATHS.bySlug, 'latest-news.bySlug'),
  get(PUBLIC_PATHS.jsonLd, 'latest-news.jsonLd'),
  get(PUBLIC_PATHS.flashNews, 'flash-news.find'),
  get(PUBLIC_PATHS.openApi, 'flash-news.openApi'),
  // The token is the permission.
  get('/flash-news/preview', 'preview.find', { auth: false }),
  get('/flash-news/may/read-unreleased', 'may.readUnreleased'),
  get('/flash-news/may/publish', 'may.publish'),
];
