import { LRUCache } from 'lru-cache';
import { PLUGIN_ID } from '../../../../shared/plugin-id';
import { knownParameters } from '../../http/known-parameters';
import { plainQuery, plainSegment } from '../../http/plain-query';
import type { StrapiRoute } from '../../strapi/types';
import type { CachedEndpoint } from '../endpoint';
import { cacheableQuery, type CacheableQuery, type EndpointAt } from '../public-answers';

/** The valid query of a URL, with the action that the Public role needs, such as `latest-news.find`; another plugin's in full. */
export interface MatchedRequest {
  query: CacheableQuery;
  action: string;
}

interface Pattern {
  matches: RegExp;
  parameter: string | null;
  endpoint: CachedEndpoint;
  action: string;
  /** Whether Koa has to answer: an app has changed the route. */
  isChanged: boolean;
}

/** How many URLs are cached with their queries. */
const MAX_URLS = 5000;
/** In characters; longer ones are matched anew each time. */
const LONGEST = 2500;

const namesOf = ({ query }: CachedEndpoint): ReadonlySet<string> =>
  new Set(Object.keys(query.shape));

/** Returns the part of a query string that an endpoint reads. */
const searchFor = (endpoint: CachedEndpoint, search: string): string =>
  endpoint.isLenient ? knownParameters(search, namesOf(endpoint)) : search;

const patternOf = (prefix: string, endpoint: CachedEndpoint, route: StrapiRoute): Pattern => {
  const { path } = endpoint;
  const { plugin } = endpoint;
  const handler = String(route.handler);
  const action = plugin === undefined ? handler : `plugin::${plugin}.${handler}`;
  const isChanged = !isUntouched(route, plugin);
  const parameter = /:(\w+)/.exec(path)?.[1] ?? null;
  const escaped = `${prefix}${path}`.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const matches = new RegExp(`^${escaped.replace(/:\w+/, '([^/]+)')}$`);
  return { matches, parameter, endpoint, action, isChanged };
};

/** Whether an app has added no policy, middleware or scope to a route. */
export const isUntouched = (
  { handler, config = {} }: StrapiRoute,
  plugin: string = PLUGIN_ID,
): boolean => {
  const { auth, policies = [], middlewares = [] } = config;
  // Strapi's default scope is the handler.
  const scopes = auth === undefined ? [] : auth === false ? [''] : (auth.scope ?? []);
  return (
    typeof handler === 'string' &&
    scopes.every((scope) => scope === `plugin::${plugin}.${handler}`) &&
    policies.length + middlewares.length === 0
  );
};

export interface MatchPublicUrlPeers {
  endpointAt: EndpointAt;
  routes: () => StrapiRoute[];
  /** The prefix of the content API, such as `/api`. */
  prefix: () => string;
}

/** Matches URLs that the response cache may answer: those of public routes that no app has changed. */
export const createMatchPublicUrl = ({ routes, prefix, endpointAt }: MatchPublicUrlPeers) => {
  const matches = new LRUCache<string, MatchedRequest>({ max: MAX_URLS });
  let patterns: Pattern[] | null = null;

  const readPatterns = (): Pattern[] =>
    routes().flatMap((route) => {
      const endpoint = endpointAt(route.path);
      return endpoint ? [patternOf(prefix(), endpoint, route)] : [];
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
    const search = rest.join('?');
    for (const pattern of (patterns ??= readPatterns())) {
      const { endpoint, action, matches, isChanged } = pattern;
      const found = matches.exec(path);
      // The paths of documents match those of feeds too.
      if (found && isChanged) return null;
      const params = found && paramsOf(pattern, found);
      if (params === null) continue;
      const query = plainQuery(searchFor(endpoint, search));
      if (query === null) continue;
      return { query: cacheableQuery(endpoint, { params, query }), action };
    }
    return null;
  };

  /** Returns the matched request; null for other URLs, and for invalid ones. */
  return (url: string): MatchedRequest | null => {
    const cached = matches.get(url);
    if (cached) return cached;
    try {
      const matched = match(url);
      if (matched && url.length <= LONGEST) matches.set(url, matched);
      return matched;
    } catch {
      // Koa answers with the error.
      return null;
    }
  };
};

export type MatchPublicUrl = ReturnType<typeof createMatchPublicUrl>;
