import type { Entry } from './entry';
import { toFeed } from './feed';
import { newsLanguage } from './language';
import { isLoc, translationLinks } from './sitemap-parts';
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
 * have an address. Google wants those of the last 48 hours only, which is the caller's to know. The protocol wants
 * one `url` at least, and Google reports a sitemap without any: without a story it is the home page, which is no news.
 */
export const newsSitemap: Render = (channel) => {
  const { entries, publisher, home } = toFeed(channel);
  const urls = entries.flatMap((entry) => url(entry, publisher) ?? []).slice(0, MOST);
  const homePage = element('url', {}, [textElement('loc', home)]);
  return xmlDocument(element('urlset', NAMESPACES, urls.length === 0 ? [homePage] : urls));
};

const url = (entry: Entry, publisher: string): string | null =>
  isLoc(entry.url)
    ? element('url', {}, [
        textElement('loc', entry.url),
        textElement('lastmod', entry.changedAt),
        ...translationLinks(entry.story.item.translations, entry.url),
        news(entry, publisher),
        entry.picture === null
          ? ''
          : element('image:image', {}, [textElement('image:loc', entry.picture.url)]),
      ])
    : null;

const news = (entry: Entry, publisher: string): string =>
  element('news:news', {}, [
    element('news:publication', {}, [
      textElement('news:name', publisher),
      textElement('news:language', newsLanguage(entry.story.item.locale)),
    ]),
    textElement('news:publication_date', entry.releasedAt),
    textElement('news:title', entry.title),
  ]);
