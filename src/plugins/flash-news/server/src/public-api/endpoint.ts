import type { z } from '@strapi/utils';
import type { BySlug } from '../feed/by-slug';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Feed } from '../feed/service';
import type { AnswerContent } from '../http/answer';
import type { Clock } from '../newsroom/clock';
import type { JsonLd } from './json-ld';
import type { Json } from './openapi/schema';
import type { RenderFeed } from './render-feed';

/** An endpoint of the public API for GET and HEAD, as declared for router, response cache and OpenAPI. */
export interface Endpoint {
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
  /** Error statuses, besides those of every endpoint. */
  refusals?: readonly (401 | 404 | 410)[];
  /** Header parameters, and the query parameters that they can replace. */
  headers?: readonly string[];
  optional?: readonly string[];
  /** Whether it answers a former slug with 301. */
  moves?: boolean;
}

/** What an answer is made from. The newsroom state is read once for it. */
export interface AnswerContext {
  state: NewsroomState;
  clock: Clock;
  feed: Feed;
  bySlug: BySlug;
  jsonLd: JsonLd;
  renderFeed: RenderFeed;
  /** Returns the OpenAPI document for the newsroom's locales. */
  openApi: (locales: string[]) => string;
}

type Answering<Query, Params> = {
  /** Answers a valid request. @throws MovedPermanently (301); 400 naming the parameter; 404; 410. */
  answer(context: AnswerContext, query: Query, params: Params): Promise<AnswerContent>;
};

/** An endpoint with the same answer for all readers, for the response cache. */
export type CachedEndpoint = Endpoint &
  Answering<object, object> & { query: z.ZodObject; mediaType: string };

/** Declares a cached endpoint, of JSON by default. Its `answer` receives the parsed query and path parameters. */
export const cached = <Query extends z.ZodObject, Params extends z.ZodObject>(
  row: Omit<Endpoint, 'guarded' | 'caching'> &
    Answering<z.output<Query>, z.output<Params>> & { query: Query; params?: Params },
): CachedEndpoint => ({ mediaType: 'application/json', ...row, guarded: true, caching: 'public' });
