import type { z } from '@strapi/utils';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { Cache, Fresh } from '../cache/cache';
import type { ReadNewsroomState } from '../feed/newsroom-state';
import type { NextMoment } from '../feed/next-moment';
import { toAnswer, toVariant, type Answer } from '../http/answer';
import { createLastModified } from '../http/last-modified';
import { resolveLocales } from '../newsroom/check-locale';
import type { AnswerContext, CachedEndpoint } from './endpoint';
import { cachedEndpoints } from './endpoints';

/** The cached endpoints by path, in the syntax of Strapi's router. */
export const cachedEndpointAt: ReadonlyMap<string, CachedEndpoint> = new Map(
  cachedEndpoints.map((endpoint) => [endpoint.path, endpoint]),
);

/** Returns the endpoint with a path, of this plugin or of another that added it. */
export type EndpointAt = (path: string) => CachedEndpoint | undefined;

/** A valid request to a cached endpoint; `key` is its key in the cache. */
export interface CacheableQuery {
  endpoint: CachedEndpoint;
  params: object;
  query: object;
  key: string;
}

type Params = Record<string, string>;

/** Picks the parameters of a schema: the router adds those of other routes that match. */
const namedBy = (rule: z.ZodObject, given: Params): Params =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name in rule.shape));

/** Validates a request to an endpoint. @throws ValidationError (400) naming the parameter. */
export const cacheableQuery = (
  endpoint: CachedEndpoint,
  given: { params: Params; query: unknown },
): CacheableQuery => {
  const params = endpoint.params
    ? parse(endpoint.params, namedBy(endpoint.params, given.params))
    : {};
  const query = parse(endpoint.query, given.query);
  return { endpoint, params, query, key: JSON.stringify([endpoint.path, params, query]) };
};

export interface PublicAnswerPeers {
  peers: Omit<AnswerContext, 'state'>;
  newsroomState: ReadNewsroomState;
  nextMoment: NextMoment;
  cache: Cache<Answer>;
  /** Runs work outside the reading rule, which these answers follow by their own queries. */
  outsideRule: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

export const createPublicAnswers = (using: PublicAnswerPeers) => {
  const { peers, newsroomState, nextMoment, cache, outsideRule } = using;

  const lastModified = createLastModified();

  const make = async (request: CacheableQuery): Promise<Fresh<Answer>> => {
    const { endpoint, query, params, key } = request;
    const began = peers.clock.now();
    const state = await newsroomState.read();
    // Read first, so that `until` includes changes during the making.
    const until = await nextMoment(state);
    const content = await outsideRule(() => endpoint.answer({ ...peers, state }, query, params));
    const plain = toVariant(content.text);
    const made = lastModified(key, plain.etag, { began, ended: peers.clock.now() });
    const value = toAnswer(content, endpoint, { plain, made });
    return { value, until: Math.min(until, content.until ?? Infinity) };
  };

  return {
    /** Returns an answer from the cache, or makes and caches it. Throws as the endpoint's `answer`. */
    answer: (request: CacheableQuery): Promise<Answer> =>
      cache.getOrMake(request.key, () => make(request)),

    /** Returns the locales that a request is about, best first. @throws 400 naming the parameter. */
    async localesOf({ query }: CacheableQuery): Promise<string[]> {
      const { locales } = await newsroomState.read();
      return resolveLocales(locales, query).chain;
    },

    /** Returns the cached answer; undefined on a miss. */
    cached: (key: string): Answer | undefined => cache.get(key),
  };
};

export type PublicAnswers = ReturnType<typeof createPublicAnswers>;
