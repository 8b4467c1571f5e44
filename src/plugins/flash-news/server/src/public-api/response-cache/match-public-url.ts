import { LRUCache } from 'lru-cache';
import { PLUGIN_ID } from '../../../../shared/plugin-id';
import { plainQuery, plainSegment } from '../../http/plain-query';
import type { StrapiRoute } from '../../strapi/types';
import type { CachedEndpoint } from '../endpoint';
import { cacheableQuery, cachedEndpointAt, type CacheableQuery } from '../public-answers';

/** A URL that names a public route, with its valid query. */
export interface MatchedRequest {
  asked: CacheableQuery;
  /** The action that the Public role needs for it, such as `latest-news.find`. */
  action: string;
}

interface Pattern {
  matches: RegExp;
  /** The name of the path's parameter. */
  parameter: string | null;
  endpoint: CachedEndpoint;
  action: string;
}

/** How many URLs are remembered with what they ask for. */
const MOST = 5000;

const patternOf = (prefix: string, endpoint: CachedEndpoint, action: string): Pattern => {
  const { path } = endpoint;
  const parameter = /:(\w+)/.exec(path)?.[1] ?? null;
  const escaped = `${prefix}${path}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const matches = new RegExp(`^${escaped.replace(/:\w+/, '([^/]+)')}$`);
  return { matches, parameter, endpoint, action };
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
}

/** Returns the query of a URL that the response cache may answer: a public route that no app has changed. */
export const createMatchPublicUrl = ({ routes, prefix }: MatchPublicUrlPeers) => {
  const known = new LRUCache<string, MatchedRequest>({ max: MOST });
  let patterns: Pattern[] | null = null;

  const readPatterns = (): Pattern[] =>
    routes()
      .filter(isUntouched)
      .flatMap(({ path, handler }) => {
        const endpoint = cachedEndpointAt.get(path);
        return endpoint ? [patternOf(prefix(), endpoint, String(handler))] : [];
      });

  const paramsOf = (
    { parameter }: Pattern,
    found: RegExpExecArray,
  ): Record<string, string> | null => {
    if (parameter === null) return {};
    const segment = plainSegment(found[1] ?? '');
    return segment === null ? null : { [parameter]: segment };
  };

  const match = (url: string): MatchedRequest | null => {
    const [path = '', ...rest] = url.split('?');
    for (const pattern of (patterns ??= readPatterns())) {
      const { endpoint, action, matches } = pattern;
      const found = matches.exec(path);
      const params = found && paramsOf(pattern, found);
      const query = plainQuery(rest.join('?'));
      if (params === null || query === null) continue;
      return { asked: cacheableQuery(endpoint, { params, query }), action };
    }
    return null;
  };

  /** Null for any other URL, and for one that has to be refused. */
  return (url: string): MatchedRequest | null => {
    const matched = known.get(url);
    if (matched) return matched;
    try {
      const read = match(url);
      if (read) known.set(url, read);
      return read;
    } catch {
      // Koa finds the same fault, and answers with it.
      return null;
    }
  };
};

export type MatchPublicUrl = ReturnType<typeof createMatchPublicUrl>;
