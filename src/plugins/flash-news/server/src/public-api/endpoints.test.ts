import { describe, expect, it } from '@jest/globals';
import { publicControllers } from './controllers';
import { cachedEndpoints, endpoints } from './endpoints';
import { cacheableQuery, cachedEndpointAt } from './public-answers';
import { publicRoutes } from './routes';
import type { ServePeers } from './serve';

describe('the table of endpoints', () => {
  it('has each path and each operation once', () => {
    for (const key of ['path', 'operationId'] as const) {
      const all = endpoints.map((endpoint) => endpoint[key]);
      expect(all).toEqual([...new Set(all)]);
    }
  });

  it('equals the routes of the public API, each with its permission', () => {
    expect(publicRoutes.map(({ path, handler }) => [path, handler])).toEqual(
      endpoints.map(({ path, action }) => [path, action]),
    );
    const open = publicRoutes.filter(({ config }) => 'auth' in config).map(({ path }) => path);
    // The token of a preview is its permission, and a proxy that asks who is ready has none.
    expect(open).toEqual(['/flash-news/preview', '/flash-news/ready']);
  });

  it('has a controller for every cached endpoint', () => {
    const peers = {} as ServePeers;
    const made = Object.entries(publicControllers).flatMap(([name, create]) =>
      Object.keys(create(peers)).map((method) => `${name}.${method}`),
    );
    expect(made.sort()).toEqual([...new Set(cachedEndpoints.map(({ action }) => action))].sort());
  });

  it('gives equal requests one key, and others another', () => {
    const keyOf = (path: string, query: object, params: Record<string, string> = {}) => {
      const endpoint = cachedEndpointAt.get(path);
      if (endpoint === undefined) throw new Error(path);
      return cacheableQuery(endpoint, { params, query }).key;
    };
    const rss = '/latest-news/rss.xml';
    const bySlug = '/latest-news/by-slug/:slug';
    expect(keyOf(rss, { limit: '20', locale: 'sq' })).toBe(keyOf(rss, { locale: 'sq' }));
    expect(keyOf(rss, {})).not.toBe(keyOf('/latest-news', {}));
    // Koa's router adds parameters of other routes.
    expect(keyOf(bySlug, {}, { slug: 'a', 0: 'x' })).toBe(keyOf(bySlug, {}, { slug: 'a' }));
    expect(keyOf(bySlug, {}, { slug: 'a' })).not.toBe(keyOf(bySlug, {}, { slug: 'b' }));
  });
});
