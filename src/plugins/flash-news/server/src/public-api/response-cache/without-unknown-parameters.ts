import { knownParameters } from '../../http/known-parameters';
import { cachedEndpoints } from '../endpoints';

/** Returns a path as Strapi's router compares it: decoded, in any letter case, with or without a slash at its end. */
const asRouted = (path: string): string => {
  try {
    return decodeURIComponent(path).toLowerCase().replace(/\/$/, '');
  } catch {
    return path;
  }
};

/**
 * Returns the URL that Koa gets: feeds and sitemaps without the parameters that they don't know, so that none of the app's
 * middlewares refuses these; others as they are.
 */
export const createWithoutUnknownParameters = (prefix: () => string) => {
  let lenient: Map<string, ReadonlySet<string>> | null = null;

  const readLenient = (): Map<string, ReadonlySet<string>> =>
    new Map(
      cachedEndpoints
        .filter(({ isLenient }) => isLenient)
        .map(({ path, query }) => [
          asRouted(`${prefix()}${path}`),
          new Set(Object.keys(query.shape)),
        ]),
    );

  return (url: string): string => {
    const start = url.indexOf('?');
    if (start < 0) return url;
    const path = url.slice(0, start);
    const names = (lenient ??= readLenient()).get(asRouted(path));
    if (names === undefined) return url;
    const search = knownParameters(url.slice(start + 1), names);
    return search === '' ? path : `${path}?${search}`;
  };
};

export type WithoutUnknownParameters = ReturnType<typeof createWithoutUnknownParameters>;
