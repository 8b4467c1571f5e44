import type { Settings } from '../../../shared/settings';
import { NOWHERE, type ServerAddress } from '../strapi/server-address';
import { parseUrl } from '@newsroom/plugin-kit/server/http/parse-url';

type Patterns = Pick<Settings, 'urlPattern' | 'urlPatterns'>;

/** Returns the origin of a locale's site by its URL pattern; undefined without one. */
const siteOf = ({ urlPatterns, urlPattern }: Patterns, locale: string): string | undefined => {
  const pattern = urlPatterns[locale] ?? urlPattern;
  return pattern === null ? undefined : parseUrl(pattern)?.origin;
};

/** Returns the home page of a locale's site; of the server without a URL pattern. */
export const homeOf = (settings: Patterns, locale: string, { base }: ServerAddress): string =>
  `${siteOf(settings, locale) ?? base}/`;

/** Returns the server's address as answers write it: where its own is unknown, that of the locale's site. */
export const knownAddress = (
  settings: Patterns,
  locale: string,
  server: ServerAddress,
): ServerAddress =>
  server.base === NOWHERE ? { ...server, base: siteOf(settings, locale) ?? NOWHERE } : server;
