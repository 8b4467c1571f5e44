import { absoluteUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { isLoc, translationLinks } from './sitemap-parts';
import { element, textElement, xmlDocument } from './xml';

const SITEMAPS = 'http://www.sitemaps.org/schemas/sitemap/0.9';

/** The address of a page; times in ISO 8601, null if unknown. */
export interface Located {
  url: string;
  changedAt: string | null;
}

export interface LocatedStory extends Located {
  /** Its own language included. */
  translations: { locale: string; url: string | null }[];
}

/** Renders the index of sitemaps (https://www.sitemaps.org/protocol.html#index); the protocol wants one at least. */
export const sitemapIndex = (sitemaps: Located[]): string =>
  xmlDocument(
    element(
      'sitemapindex',
      { xmlns: SITEMAPS },
      sitemaps.map(({ url, changedAt }) =>
        element('sitemap', {}, [textElement('loc', url), textElement('lastmod', changedAt)]),
      ),
    ),
  );

/** Renders a story of a sitemap with links to its languages; null for an address that the protocol forbids. */
export const sitemapUrl = (
  { url, changedAt, translations }: LocatedStory,
  home: string,
): string | null => {
  const loc = absoluteUrl(url, home);
  if (!isLoc(loc)) return null;
  return element('url', {}, [
    textElement('loc', loc),
    textElement('lastmod', changedAt),
    ...translationLinks(translations, loc),
  ]);
};

/** Renders a sitemap of rendered stories; the home page without any, since the protocol wants one `url` at least. */
export const sitemap = (urls: string[], home: string): string => {
  const names = { xmlns: SITEMAPS, 'xmlns:xhtml': 'http://www.w3.org/1999/xhtml' };
  const homePage = element('url', {}, [textElement('loc', home)]);
  return xmlDocument(element('urlset', names, urls.length === 0 ? [homePage] : urls));
};
