import type { z } from '@strapi/utils';
import { PUBLIC_PATHS } from '../../../../shared/public-paths';
import { previewQuery } from '../../desk/preview/validation';
import {
  flashNewsQuery,
  jsonLdParams,
  jsonLdQuery,
  latestNewsQuery,
  noQuery,
  sitemapQuery,
  slugParams,
  slugQuery,
} from '../../feed/validation';
import { atom, jsonFeed, jsonLd, newsSitemap, ninjs, openApi, rss } from './formats';
import { ref, type Json } from './schema';

/** One public route, as the document tells it. What holds for all of them is in `responses`. */
export interface PublicRoute {
  /** Below the API's prefix, spelled as Strapi's routes are. */
  path: string;
  operationId: string;
  summary: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** The body of a 200; absent where a 204 has none. */
  body?: { type: string; schema: Json };
  /**
   * `kept`: caches may keep the answer, which has an entity tag; `private`: nobody may; `plain`: nothing is said.
   */
  caching: 'kept' | 'private' | 'plain';
  /** Whether role or token needs the action of the route. */
  guarded: boolean;
  /** Refusals besides those that any route can give. */
  refusals?: readonly (401 | 404 | 410)[];
  /** Names of header parameters. */
  headers?: readonly string[];
  /** Query parameters that can come as a header. */
  optional?: readonly string[];
  /** Whether an old address is answered with 301. */
  moves?: boolean;
}

const json = (schema: Json) => ({ type: 'application/json', schema });

const PUBLIC = { caching: 'kept', guarded: true } as const;

/** Latest news in a format: the same query, through another renderer. */
const feed = (path: string, operationId: string, type: string, schema: Json): PublicRoute => ({
  ...PUBLIC,
  path,
  operationId,
  summary: `Latest news: ${String(schema['description'])}`,
  query: latestNewsQuery,
  body: { type, schema },
  refusals: [404],
});

const may = (path: string, operationId: string, what: string): PublicRoute => ({
  path: `/flash-news/may/${path}`,
  operationId,
  summary: `Whether role or token may ${what}: 204, else 403`,
  caching: 'plain',
  guarded: true,
});

/** Every public route of the plugin; a new one is a new entry. */
export const publicRoutes: readonly PublicRoute[] = [
  {
    ...PUBLIC,
    path: PUBLIC_PATHS.latestNews,
    operationId: 'latestNews',
    summary: 'Latest news, newest release first',
    query: latestNewsQuery,
    body: json(ref('LatestNewsResponse')),
    refusals: [404],
  },
  feed(PUBLIC_PATHS.rss, 'latestNewsAsRss', 'application/rss+xml', rss),
  feed(PUBLIC_PATHS.atom, 'latestNewsAsAtom', 'application/atom+xml', atom),
  feed(PUBLIC_PATHS.jsonFeed, 'latestNewsAsJsonFeed', 'application/feed+json', jsonFeed),
  feed(PUBLIC_PATHS.ninjs, 'latestNewsAsNinjs', 'application/json', ninjs),
  {
    ...feed(PUBLIC_PATHS.newsSitemap, 'newsSitemap', 'application/xml', newsSitemap),
    query: sitemapQuery,
  },
  {
    ...PUBLIC,
    path: PUBLIC_PATHS.bySlug,
    operationId: 'articleBySlug',
    summary: 'An article by its address, present or old',
    params: slugParams,
    query: slugQuery,
    body: json(ref('BySlugResponse')),
    refusals: [404, 410],
    moves: true,
  },
  {
    ...PUBLIC,
    path: PUBLIC_PATHS.jsonLd,
    operationId: 'articleAsJsonLd',
    summary: 'An article for search engines',
    params: jsonLdParams,
    query: jsonLdQuery,
    body: { type: 'application/ld+json', schema: jsonLd },
    refusals: [404, 410],
  },
  {
    ...PUBLIC,
    path: PUBLIC_PATHS.flashNews,
    operationId: 'flashNews',
    summary: 'What is flashing now, the primary one first',
    query: flashNewsQuery,
    body: json(ref('FlashNewsResponse')),
  },
  {
    ...PUBLIC,
    path: PUBLIC_PATHS.openApi,
    operationId: 'openApi',
    summary: 'This document',
    query: noQuery,
    body: json(openApi),
  },
  {
    path: '/flash-news/preview',
    operationId: 'preview',
    summary: 'One version that is not out yet, as the editor left it, for who holds a token',
    query: previewQuery,
    optional: ['token'],
    headers: ['PreviewToken'],
    body: json(ref('PreviewResponse')),
    caching: 'private',
    guarded: false,
    refusals: [401, 404],
  },
  may('read-unreleased', 'mayReadUnreleased', 'read drafts and embargoed versions'),
  may('publish', 'mayPublish', 'publish by writing'),
];
