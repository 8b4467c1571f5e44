import { PUBLIC_PATHS, type PublicPath } from '../../../shared/public-paths';
import type { Fresh, Cache } from '../cache/cache';
import type { ReadNewsroomState } from '../feed/newsroom-state';
import type { NextMoment } from '../feed/next-moment';
import { answerOf, type Answer } from '../http/answer';
import type { PublicRoute, CacheableQuery } from './public-routes';

export interface PublicAnswerPeers {
  routes: Record<PublicPath, PublicRoute>;
  newsroomState: ReadNewsroomState;
  nextMoment: NextMoment;
  cache: Cache<Answer>;
  /** Runs what needs no reading rule: these answers keep it by what they ask. */
  outsideRule: <Result>(work: () => Promise<Result>) => Promise<Result>;
}

/** Returns the answer of a public path from the cache, or makes and caches it. */
export const createPublicAnswers = (peers: PublicAnswerPeers) => {
  const { routes, newsroomState, nextMoment, cache, outsideRule } = peers;
  const byPath = new Map(
    Object.entries(PUBLIC_PATHS).map(([name, path]) => [path as string, name as PublicPath]),
  );

  const make = async (question: CacheableQuery): Promise<Fresh<Answer>> => {
    const state = await newsroomState.read();
    // Asked for before: what comes while the answer is made is not in it.
    const until = await nextMoment(state);
    const made = await outsideRule(() => question.make(state));
    return { value: answerOf(made), until: Math.min(until, made.until ?? Infinity) };
  };

  return {
    /** The route of a path as the router writes it. */
    at(path: string): PublicRoute | undefined {
      const name = byPath.get(path);
      return name && routes[name];
    },

    /** The answer to a question; throws what making it throws. */
    answer: (question: CacheableQuery): Promise<Answer> =>
      cache.getOrMake(question.key, () => make(question)),

    /** The cached answer, without waiting; undefined on a miss. */
    cached: (key: string): Answer | undefined => cache.get(key),
  };
};

export type PublicAnswers = ReturnType<typeof createPublicAnswers>;
