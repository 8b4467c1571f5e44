import { localeNamed, type Locale } from './site';

/** The pages of the site. */
export type Route = { locale: Locale } & (
  | { page: 'home' }
  | { page: 'category'; slug: string }
  | { page: 'story'; slug: string }
  | { page: 'person'; slug: string }
  | { page: 'search'; q: string }
  | { page: 'preview'; token: string }
  | { page: 'missing' }
);

const decode = (segment: string): string | null => {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
};

/** Returns the page at an address; null for the root, which leads to the home page of a language. */
export const routeAt = (
  { pathname, search, hash }: Pick<URL, 'pathname' | 'search' | 'hash'>,
  fallback: Locale,
): Route | null => {
  const [first, page, rest, ...more] = pathname.split('/').filter((segment) => segment !== '');
  if (first === undefined) return null;
  const locale = localeNamed(first);
  const slug = rest === undefined ? null : decode(rest);
  const missing: Route = { locale: locale ?? fallback, page: 'missing' };
  if (locale === null || more.length > 0) return missing;
  if (page === undefined) return { locale, page: 'home' };
  if (slug !== null && (page === 'category' || page === 'story' || page === 'person'))
    return { locale, page, slug };
  if (rest !== undefined) return missing;
  if (page === 'search') return { locale, page, q: new URLSearchParams(search).get('q') ?? '' };
  // After the `#`, the token reaches no server and no log.
  if (page === 'preview') return { locale, page, token: hash.slice(1) };
  return missing;
};

/** Returns the address of a page, from the root of the site. */
export const addressOf = (route: Route): string => {
  const root = `/${route.locale}`;
  switch (route.page) {
    case 'category':
    case 'story':
    case 'person':
      return `${root}/${route.page}/${encodeURIComponent(route.slug)}`;
    case 'search':
      return `${root}/search${route.q && `?${new URLSearchParams({ q: route.q }).toString()}`}`;
    case 'preview':
      return `${root}/preview#${route.token}`;
    default:
      return root;
  }
};
