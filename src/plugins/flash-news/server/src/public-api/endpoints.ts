import { previewQuery } from '../desk/preview/validation';
import {
  allStoriesQuery,
  flashNewsQuery,
  latestNewsQuery,
  noQuery,
  sitemapQuery,
  slugParams,
  storyParams,
  storyQuery,
} from '../feed/validation';
import { FEED_FORMATS, type FeedFormat } from '../formats/formats';
import { searchQuery } from '../search-page/validation';
import { streamEventsQuery, streamQuery } from '../stream/validation';
import { cached, type CachedEndpoint, type Endpoint } from './endpoint';
import { metadataOf, toItemsAnswer, toStoryAnswer } from './json-answers';
import { MovedPermanently } from './moved-permanently';
import { standardSchema, ref } from './openapi/schema';
import { SITEMAP_FILE } from './sitemap';

export const STREAM_PATH = '/flash-news/stream';
export const STREAM_ACTION = 'flash-news.stream';

const LATEST = '/latest-news';
const FLASH = '/flash-news';

/** Declares the endpoint of Latest news in a format. */
const inFormat = (format: FeedFormat): CachedEndpoint => {
  const { file, mediaType, operationId, standard, json, recent } = format;
  const common = {
    path: `${LATEST}/${file}`,
    action: 'latest-news.find',
    mediaType,
    operationId,
    summary: `Latest news: ${standard}`,
    schema: standardSchema(standard, json),
    refusals: [404] as const,
  };
  if (recent === undefined)
    return cached({
      ...common,
      query: latestNewsQuery,
      answer: ({ renderFeed, state }, query) => renderFeed(format, query, state),
    });
  return cached({
    ...common,
    query: sitemapQuery,
    answer({ renderFeed, clock, state }, query) {
      const since = { from: clock.now() - recent.span, limit: recent.limit };
      return renderFeed(format, { ...query, ...since }, state);
    },
  });
};

/** The endpoints whose answers are cached. */
export const cachedEndpoints: readonly CachedEndpoint[] = [
  cached({
    path: LATEST,
    action: 'latest-news.find',
    query: latestNewsQuery,
    operationId: 'latestNews',
    summary: 'Latest news, newest release first',
    schema: ref('LatestNewsResponse'),
    refusals: [404],
    answer: async ({ feed, state }, query) => toItemsAnswer(await feed.latestNews(query, state)),
  }),
  ...FEED_FORMATS.map(inFormat),
  cached({
    path: `${LATEST}/${SITEMAP_FILE}`,
    action: 'latest-news.find',
    query: allStoriesQuery,
    mediaType: 'application/xml',
    operationId: 'sitemap',
    summary: 'The sitemap of all stories: its index, or a page that the index names',
    schema: standardSchema('Sitemaps 0.9, https://www.sitemaps.org/protocol.html'),
    refusals: [404],
    answer: ({ sitemap, state }, query) => sitemap(query, state),
  }),
  cached({
    path: `${LATEST}/search`,
    action: 'latest-news.search',
    query: searchQuery,
    operationId: 'searchNews',
    summary: 'Stories by their words: headline and standfirst before body, newest release first',
    schema: ref('SearchResponse'),
    refusals: [404],
    answer: async ({ searchPage, state }, query) =>
      toItemsAnswer(await searchPage.read(query, state)),
  }),
  cached({
    path: `${LATEST}/by-slug/:slug`,
    action: 'latest-news.bySlug',
    params: slugParams,
    query: storyQuery,
    operationId: 'articleBySlug',
    summary: 'A whole story by its address, present or old',
    schema: ref('BySlugResponse'),
    refusals: [404, 410],
    moves: true,
    async answer({ bySlug, state }, query, { slug }) {
      const answer = await bySlug.find(slug, query, state);
      if ('moved' in answer) throw new MovedPermanently(answer.moved);
      return toStoryAnswer(answer.found);
    },
  }),
  cached({
    path: `${LATEST}/:documentId/json-ld`,
    action: 'latest-news.jsonLd',
    params: storyParams,
    query: flashNewsQuery,
    mediaType: 'application/ld+json',
    operationId: 'articleAsJsonLd',
    summary: 'An article for search engines',
    schema: standardSchema('NewsArticle of https://schema.org, in JSON-LD 1.1', {
      '@context': { const: 'https://schema.org' },
      '@type': { const: 'NewsArticle' },
      headline: { type: 'string' },
      datePublished: { type: 'string' },
    }),
    refusals: [404, 410],
    async answer({ jsonLd, state }, query, { documentId }) {
      const { item, text } = await jsonLd(documentId, query, state);
      return { ...metadataOf([item], item.locale), text };
    },
  }),
  // After the paths that it matches too.
  cached({
    path: `${LATEST}/:documentId`,
    action: 'latest-news.findOne',
    params: storyParams,
    query: storyQuery,
    operationId: 'article',
    summary: 'A whole story',
    schema: ref('StoryResponse'),
    refusals: [404, 410],
    answer: async ({ byDocumentId, state }, query, { documentId }) =>
      toStoryAnswer(await byDocumentId(documentId, query, state)),
  }),
  cached({
    path: FLASH,
    action: 'flash-news.find',
    query: flashNewsQuery,
    operationId: 'flashNews',
    summary: 'What is flashing now, the primary one first',
    schema: ref('FlashNewsResponse'),
    answer: async ({ feed, state }, query) => toItemsAnswer(await feed.flashNews(query, state)),
  }),
  cached({
    path: `${FLASH}/events`,
    action: 'flash-news.events',
    query: streamEventsQuery,
    operationId: 'streamEvents',
    summary:
      'What the stream sends after an event, a page at a time: for networks that block streams',
    schema: ref('StreamEventsResponse'),
    async answer({ eventPages, state }, query) {
      const answer = await eventPages.answer(query, state);
      const items = answer.data.flatMap(({ item }) => item ?? []);
      return { ...metadataOf(items, answer.meta.locale), text: JSON.stringify(answer) };
    },
  }),
  cached({
    path: `${FLASH}/openapi.json`,
    action: 'flash-news.openApi',
    query: noQuery,
    operationId: 'openApi',
    summary: 'This document',
    schema: standardSchema(
      'This document: OpenAPI 3.1, https://spec.openapis.org/oas/v3.1.1.html',
      { openapi: { type: 'string' }, info: { type: 'object' }, paths: { type: 'object' } },
    ),
    // It is in English.
    answer: ({ openApi, state }) =>
      Promise.resolve({ ...metadataOf([], 'en'), text: openApi(state.locales.codes) }),
  }),
];

const permissionCheck = (method: string, file: string, what: string): Endpoint => ({
  path: `${FLASH}/may/${file}`,
  action: `may.${method}`,
  guarded: true,
  caching: null,
  operationId: `may${method.charAt(0).toUpperCase()}${method.slice(1)}`,
  summary: `Whether role or token may ${what}: 204, else 403`,
});

/** Every endpoint of the public API. A new one is a new row, here or in `cachedEndpoints`. */
export const endpoints: readonly Endpoint[] = [
  ...cachedEndpoints,
  {
    path: `${FLASH}/preview`,
    action: 'preview.find',
    query: previewQuery,
    mediaType: 'application/json',
    // The token is the permission.
    guarded: false,
    caching: 'private',
    operationId: 'preview',
    summary: 'One version that is not out yet, as the editor left it, for who holds a token',
    schema: ref('PreviewResponse'),
    refusals: [401, 404, 410],
    headers: ['PreviewToken'],
    optional: ['token'],
  },
  {
    path: STREAM_PATH,
    action: STREAM_ACTION,
    query: streamQuery,
    mediaType: 'text/event-stream',
    guarded: true,
    caching: 'private',
    operationId: 'stream',
    summary:
      'What happens to stories that readers see, as it happens: events named by their kind, each with a StreamEvent as its data',
    schema: standardSchema(
      'Server-sent events, https://html.spec.whatwg.org/multipage/server-sent-events.html. The data of each event is a StreamEvent, and of `reset` a StreamReset',
    ),
    refusals: [503],
    headers: ['LastEventId'],
    negotiated: true,
  },
  {
    path: `${FLASH}/ready`,
    action: 'ready.find',
    mediaType: 'application/json',
    guarded: false,
    caching: 'private',
    operationId: 'ready',
    summary: 'Whether this instance may be sent requests: 200, else 503 with the same body',
    schema: ref('ReadyResponse'),
    refusals: [503],
    explains503: true,
  },
  permissionCheck('readUnreleased', 'read-unreleased', 'read drafts and embargoed versions'),
  permissionCheck('publish', 'publish', 'publish by writing'),
];
