import { absoluteUrl } from '@newsroom/plugin-kit/server/http/absolute-url';
import { languageTag } from './language';
import { element } from './xml';

/** Whether an address is one that a sitemap may list: one beyond the protocol's limits invalidates the file. */
export const isLoc = (address: string | null): address is string =>
  address !== null && address.length >= 12 && address.length <= 2048;

/** Links all translations, its own language included, as Google asks; none if there is only one. */
export const translationLinks = (
  translations: { locale: string; url: string | null }[],
  base: string,
): string[] => {
  const links = translations.flatMap(({ locale, url }) => {
    const hreflang = languageTag(locale);
    const href = absoluteUrl(url, base);
    return hreflang === null || href === null
      ? []
      : element('xhtml:link', { rel: 'alternate', hreflang, href });
  });
  return links.length < 2 ? [] : links;
};
