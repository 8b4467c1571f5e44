import type { z } from '@strapi/utils';
import type { BySlug } from '../feed/by-slug';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Feed } from '../feed/service';
import type { AnswerContent } from '../http/answer';
import type { Clock } from '../newsroom/clock';
import type { JsonLd } from './json-ld';
import type { Json } from './openapi/schema';
import type { RenderFeed } from './render-feed';

/** An endpoint of the public API, as router, response cache and OpenAPI need it. It answers GET and HEAD. */
export interface Endpoint {
  /** Below the API's prefix, as Strapi's router writes it. */
  path: string;
  /** Controller and method, which are also the permission: `latest-news.find`. */
  action: string;
  params?: z.ZodObject;
  query?: z.ZodObject;
  /** Of the body of a 200, without its charset; absent where a 204 has none. */
  mediaType?: string;
  /** Whether role or token needs the permission. */
  guarded: boolean;
  /** `public`: caches may keep the answer, which has an entity tag; `private`: none may; null: it doesn't say. */
  caching: 'public' | 'private' | null;
  /** Its name in OpenAPI, and that of HEAD with `Head` added. */
  operationId: string;
  summary: string;
  /** Of the body of a 200. */
  schema?: Json;
  /** Refusals besides those of every endpoint. */
  refusals?: readonly (401 | 404 | 410)[];
  /** Header parameters, and the query parameters that may come as one of them. */
  headers?: readonly string[];
  optional?: readonly string[];
  /** Whether an old address is answered with 301. */
  moves?: boolean;
}

/** What an answer is made with. The newsroom's state is read once for it. */
export interface AnswerContext {
  state: NewsroomState;
  clock: Clock;
  feed: Feed;
  bySlug: BySlug;
  jsonLd: JsonLd;
  renderFeed: RenderFeed;
  /** The description of the API, for the locales of the newsroom. */
  openApi: (locales: string[]) => string;
}

type Answering<Query, Params> = {
  /** Makes the answer to a valid request; @throws MovedAway (301); 400 naming the parameter; 404; 410. */
  answer(context: AnswerContext, query: Query, params: Params): Promise<AnswerContent>;
};

/** An endpoint with the same answer for all readers, which the response cache keeps. */
export type CachedEndpoint = Endpoint &
  Answering<object, object> & { query: z.ZodObject; mediaType: string };

/** A cached endpoint, of JSON if it names no media type. Its `answer` receives what `query` and `params` parse. */
export const cached = <Query extends z.ZodObject, Params extends z.ZodObject>(
  row: Omit<Endpoint, 'guarded' | 'caching'> &
    Answering<z.output<Query>, z.output<Params>> & { query: Query; params?: Params },
): CachedEndpoint => ({ mediaType: 'application/json', ...row, guarded: true, caching: 'public' });
