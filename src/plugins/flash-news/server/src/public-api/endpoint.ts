import { z } from '@strapi/utils';
import type { ByDocumentId } from '../feed/by-document-id';
import type { BySlug } from '../feed/by-slug';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Feed } from '../feed/service';
import type { AnswerContent, AnswerKind } from '../http/answer';
import { FEED_TIMES, STORY_TIMES, type StaleTimes } from '../http/cache-control';
import type { Clock } from '../newsroom/clock';
import type { SearchPage } from '../search-page/service';
import type { EventPages } from '../stream/event-pages';
import type { JsonLd } from './json-ld';
import type { Json } from './openapi/schema';
import type { RenderFeed } from './render-feed';
import type { AnswerSitemap } from './sitemap';

/** An endpoint of the public API for GET and HEAD, as declared for router, response cache and OpenAPI. */
export interface Endpoint {
  /** The plugin that has the route; this one where absent. */
  plugin?: string;
  /** Below the API's prefix, in the syntax of Strapi's router. */
  path: string;
  /** Controller and method, which are also the permission: `latest-news.find`. */
  action: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** Of a 200, without charset; absent for a 204. */
  mediaType?: string;
  /** Whether it needs the permission. */
  guarded: boolean;
  /** `public`: cacheable, with an entity tag; `private`: not cacheable; null: without Cache-Control. */
  caching: 'public' | 'private' | null;
  /** In OpenAPI; HEAD's has the suffix `Head`. */
  operationId: string;
  summary: string;
  /** Of a 200's body. */
  schema?: Json;
  /** Schemas by name that it refers to, and what its parameters mean, where they are not those of this plugin. */
  schemas?: Record<string, Json>;
  descriptions?: Record<string, string>;
  /** Error statuses, besides those of every endpoint. */
  refusals?: readonly (401 | 404 | 410 | 503)[];
  /** Whether a 503 has the body of a 200, which says why. */
  explains503?: boolean;
  /** Header parameters, and the query parameters that they can replace. */
  headers?: readonly string[];
  optional?: readonly string[];
  /** Whether it answers a former slug with 301. */
  moves?: boolean;
  /** How long caches may show an answer after it ended; by default as one story where the path names it, else as a feed. */
  stale?: StaleTimes;
  /** Whether `Accept` may exclude the answer (406). */
  negotiated?: boolean;
}

/** What an answer is made from. The newsroom state is read once for it. */
export interface AnswerContext {
  state: NewsroomState;
  clock: Clock;
  feed: Feed;
  bySlug: BySlug;
  searchPage: SearchPage;
  byDocumentId: ByDocumentId;
  jsonLd: JsonLd;
  renderFeed: RenderFeed;
  sitemap: AnswerSitemap;
  eventPages: Pick<EventPages, 'answer'>;
  /** Returns the OpenAPI document for the newsroom's locales. */
  openApi: (locales: string[]) => string;
}

type Answering<Query, Params> = {
  /** Answers a valid request. @throws MovedPermanently (301); 400 naming the parameter; 404; 410. */
  answer(context: AnswerContext, query: Query, params: Params): Promise<AnswerContent>;
};

/** An endpoint with the same answer for all readers, for the response cache. */
export type CachedEndpoint = Endpoint &
  AnswerKind &
  Answering<object, object> & {
    query: z.ZodObject;
    /** Whether it ignores parameters that it doesn't know, as feeds and sitemaps do. */
    isLenient: boolean;
  };

/** The last segment of an address that names its format, such as `rss.xml`, and is served as such whatever `Accept` says. */
const FORMAT = /(?:\.\w+|\/json-ld)$/;

/** Feeds and sitemaps: sites hand their addresses on with parameters of their own, such as `utm_source`. */
const FEED = /^\/latest-news\/.*\.\w+$|\.xml$/;

/** Declares a cached endpoint, of JSON by default. Its `answer` receives the parsed query and path parameters. */
export const cached = <Query extends z.ZodObject, Params extends z.ZodObject>(
  row: Omit<Endpoint, 'guarded' | 'caching' | 'negotiated'> &
    Answering<z.output<Query>, z.output<Params>> & { query: Query; params?: Params },
): CachedEndpoint => {
  const isLenient = FEED.test(row.path);
  return {
    mediaType: 'application/json',
    // What an address names may be withdrawn.
    stale: row.path.includes('/:') ? STORY_TIMES : FEED_TIMES,
    ...row,
    query: isLenient ? z.object(row.query.shape) : row.query,
    isLenient,
    negotiated: !FORMAT.test(row.path),
    guarded: true,
    caching: 'public',
  };
};
