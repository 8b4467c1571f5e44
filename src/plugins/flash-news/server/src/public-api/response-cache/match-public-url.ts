import { LRUCache } from 'lru-cache';
import { PLUGIN_ID } from '../../../../shared/plugin-id';
import { PUBLIC_PATHS } from '../../../../shared/public-paths';
import { plainQuery, plainSegment } from '../../http/plain-query';
import type { StrapiRoute } from '../../strapi/types';
import type { PublicAnswers } from '../public-answers';
import type { CacheableQuery } from '../public-routes';

/** A URL that names a public route, with its valid query. */
export interface MatchedRequest {
  question: CacheableQuery;
  /** The media type that answers it, without its charset. */
  type: string;
  /** The action that the Public role needs for it, such as `latest-news.find`. */
  action: string;
}

interface Lane {
  matches: RegExp;
  /** The name of the path's parameter. */
  parameter: string | null;
  path: string;
  action: string;
}

/** So many addresses are remembered with what they ask. */
const MOST = 5000;

const laneOf = (prefix: string, path: string, action: string): Lane => {
  const parameter = /:(\w+)/.exec(path)?.[1] ?? null;
  const escaped = `${prefix}${path}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const matches = new RegExp(`^${escaped.replace(/:\w+/, '([^/]+)')}$`);
  return { matches, parameter, path, action };
};

/** Whether nothing was added to a route: a policy, a middleware or another scope of an app's would have to be asked. */
const isUntouched = ({ handler, config = {} }: StrapiRoute): boolean => {
  const { auth, policies = [], middlewares = [] } = config;
  // Strapi itself names the handler as the scope.
  const scopes = auth === undefined ? [] : auth === false ? [''] : (auth.scope ?? []);
  return (
    typeof handler === 'string' &&
    scopes.every((scope) => scope === `plugin::${PLUGIN_ID}.${handler}`) &&
    policies.length + middlewares.length === 0
  );
};

export interface MatchPublicUrlPeers {
  routes: () => StrapiRoute[];
  /** What the paths stand under, such as `/api`. */
  prefix: () => string;
  answers: PublicAnswers;
}

/** Returns the query of a URL that the response cache may answer: a public route that no app has changed. */
export const createMatchPublicUrl = ({ routes, prefix, answers }: MatchPublicUrlPeers) => {
  const known = new LRUCache<string, MatchedRequest>({ max: MOST });
  let lanes: Lane[] | null = null;

  const readLanes = (): Lane[] => {
    const ours = new Set<string>(Object.values(PUBLIC_PATHS));
    return routes()
      .filter((route) => ours.has(route.path) && isUntouched(route))
      .map(({ path, handler }) => laneOf(prefix(), path, String(handler)));
  };

  const paramsOf = ({ parameter }: Lane, found: RegExpExecArray): Record<string, string> | null => {
    if (parameter === null) return {};
    const segment = plainSegment(found[1] ?? '');
    return segment === null ? null : { [parameter]: segment };
  };

  const read = (url: string): MatchedRequest | null => {
    const [path = '', ...rest] = url.split('?');
    for (const lane of (lanes ??= readLanes())) {
      const found = lane.matches.exec(path);
      const route = found && answers.at(lane.path);
      const params = found && paramsOf(lane, found);
      const query = plainQuery(rest.join('?'));
      if (!route || params === null || query === null) continue;
      const question = route.understand(params, query);
      return { question, type: route.type.split(';')[0] ?? '', action: lane.action };
    }
    return null;
  };

  /** Null for any other URL, and for one that has to be refused. */
  return (url: string): MatchedRequest | null => {
    const understood = known.get(url);
    if (understood) return understood;
    try {
      const now = read(url);
      if (now) known.set(url, now);
      return now;
    } catch {
      // What is wrong with it is said on the ordinary way, which comes to the same.
      return null;
    }
  };
};

export type MatchPublicUrl = ReturnType<typeof createMatchPublicUrl>;
