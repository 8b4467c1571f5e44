import type { z } from '@strapi/utils';
import type { Cache, Fresh } from '../cache/cache';
import type { ReadNewsroomState } from '../feed/newsroom-state';
import type { NextMoment } from '../feed/next-moment';
import { answerOf, type Answer } from '../http/answer';
import { parse } from '../http/parse';
import type { AnswerContext, CachedEndpoint } from './endpoint';
import { cachedEndpoints } from './endpoints';

/** By their paths, as Strapi's router writes them. */
export const cachedEndpointAt: ReadonlyMap<string, CachedEndpoint> = new Map(
  cachedEndpoints.map((endpoint) => [endpoint.path, endpoint]),
);

/** A valid request to a cached endpoint. Equal ones have an equal `key`. */
export interface CacheableQuery {
  endpoint: CachedEndpoint;
  params: object;
  query: object;
  key: string;
}

type Params = Record<string, string>;

/** The parameters that a rule names: the router adds those of other routes which match the path too. */
const namedBy = (rule: z.ZodObject, given: Params): Params =>
  Object.fromEntries(Object.entries(given).filter(([name]) => name in rule.shape));

/** Parses a request by the rules of its endpoint. @throws ValidationError (400) naming the parameter. */
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
  /** Runs what needs no reading rule: these answers keep it by what they ask. */
  outsideRule: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Returns the answer of a cached endpoint from the cache, or makes and caches it. */
export const createPublicAnswers = (using: PublicAnswerPeers) => {
  const { peers, newsroomState, nextMoment, cache, outsideRule } = using;

  const make = async ({ endpoint, query, params }: CacheableQuery): Promise<Fresh<Answer>> => {
    const state = await newsroomState.read();
    // Asked for before: what comes while the answer is made is not in it.
    const until = await nextMoment(state);
    const made = await outsideRule(() => endpoint.answer({ ...peers, state }, query, params));
    const value = answerOf(made, endpoint.mediaType);
    return { value, until: Math.min(until, made.until ?? Infinity) };
  };

  return {
    /** Throws what making the answer throws. */
    answer: (request: CacheableQuery): Promise<Answer> =>
      cache.getOrMake(request.key, () => make(request)),

    /** The cached answer, without waiting; undefined on a miss. */
    cached: (key: string): Answer | undefined => cache.get(key),
  };
};

export type PublicAnswers = ReturnType<typeof createPublicAnswers>;
