import { z } from '@strapi/utils';
import { instant, limit, single } from '../http/fields';

/** Query of GET /api/latest-news. */
export const latestNewsQuery = z.strictObject({
  locale: single('a configured locale').optional(),
  fallback: single('"auto" or a comma-separated chain of locales').optional(),
  category: single('a documentId or a slug').optional(),
  person: single('a documentId or a slug').optional(),
  from: instant().optional(),
  to: instant().optional(),
  limit,
  cursor: single('meta.nextCursor of the page before').optional(),
});

/** Query of GET /api/flash-news, and of a story by slug or documentId. */
export const flashNewsQuery = latestNewsQuery.pick({ locale: true, fallback: true });

/** Query of GET /api/latest-news/news-sitemap.xml. */
export const sitemapQuery = latestNewsQuery.pick({
  locale: true,
  fallback: true,
  category: true,
  person: true,
});

/** Path of GET /api/latest-news/:documentId/json-ld. */
export const jsonLdParams = z.strictObject({
  documentId: single('the documentId of an article').max(255, 'must be at most 255 characters'),
});

/** Query of GET /api/flash-news/openapi.json. */
export const noQuery = z.strictObject({});

/** Path of GET /api/latest-news/by-slug/:slug. */
export const slugParams = z.strictObject({
  slug: single('the slug of an article').max(255, 'must be at most 255 characters'),
});

export type LatestNewsQuery = z.output<typeof latestNewsQuery>;
export type FlashNewsQuery = z.output<typeof flashNewsQuery>;
