import { absoluteUrl } from './absolute-url';
import { toFeed, type Entry } from './entry';
import { languageTag, newsLanguage } from './language';
import type { Render } from './story';
import { element, textElement, xmlDocument } from './xml';

/** Google's limit for a news sitemap. */
const MOST = 1000;

const NAMESPACES = {
  xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
  'xmlns:news': 'http://www.google.com/schemas/sitemap-news/0.9',
  'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
};

/**
 * A Google News sitemap (sitemaps.org protocol 0.9 with the news, image and xhtml extensions that Google reads, see
 * https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap) of the first 1,000 stories that
 * have an address. Google wants those of the last 48 hours only, which is the caller's to know. Without any story it
 * is an empty `urlset`: well-formed, though the protocol's schema asks for one `url` at least.
 */
export const newsSitemap: Render = (channel) => {
  const { entries, publisher } = toFeed(channel);
  const urls = entries.flatMap((entry) => url(entry, publisher) ?? []).slice(0, MOST);
  return xmlDocument(element('urlset', NAMESPACES, urls));
};

const url = (entry: Entry, publisher: string): string | null =>
  isLoc(entry.url)
    ? element('url', {}, [
        textElement('loc', entry.url),
        textElement('lastmod', entry.changedAt),
        ...translations(entry),
        news(entry, publisher),
        entry.image === null
          ? ''
          : element('image:image', {}, [textElement('image:loc', entry.image.url)]),
      ])
    : null;

// The protocol's limits: one URL beyond them invalidates the file.
const isLoc = (address: string | null): address is string =>
  address !== null && address.length >= 12 && address.length <= 2048;

const news = (entry: Entry, publisher: string): string =>
  element('news:news', {}, [
    element('news:publication', {}, [
      textElement('news:name', publisher),
      textElement('news:language', newsLanguage(entry.story.item.locale)),
    ]),
    textElement('news:publication_date', entry.releasedAt),
    textElement('news:title', entry.title),
  ]);

/** Links all translations, its own language included, as Google asks; none if there is only one. */
const translations = (entry: Entry): string[] => {
  const links = entry.story.translations.flatMap(({ locale, url }) => {
    const hreflang = languageTag(locale);
    const href = absoluteUrl(url, entry.url ?? url);
    return hreflang === null || href === null
      ? []
      : element('xhtml:link', { rel: 'alternate', hreflang, href });
  });
  return links.length < 2 ? [] : links;
};
