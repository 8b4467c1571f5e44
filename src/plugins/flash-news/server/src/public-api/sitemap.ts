import { errors } from '@strapi/utils';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Sitemap, SitemapPage } from '../feed/sitemap';
import type { AllStoriesQuery } from '../feed/validation';
import { sitemap, sitemapIndex, sitemapUrl, type Located } from '../formats/sitemap';
import type { AnswerContent } from '../http/answer';
import { checkLocale } from '../newsroom/check-locale';
import type { ServerAddress } from '../strapi/server-address';
import { homeOf, knownAddress } from '../newsroom/site-address';
import { metadataOf } from './json-answers';

interface SitemapPeers {
  sitemap: Sitemap;
  serverAddress: () => ServerAddress;
}

/** Below `/latest-news`. */
export const SITEMAP_FILE = 'sitemap.xml';

const answerIn = (locales: string[], text: string): AnswerContent => ({
  ...metadataOf([], locales[0] ?? ''),
  locales,
  text,
});

/** Answers the sitemap of all stories: its index, or one of its pages. */
export const createAnswerSitemap = ({ sitemap: read, serverAddress }: SitemapPeers) => {
  const urlOf = (
    page: Omit<SitemapPage, 'month'> & { month?: string },
    { settings }: NewsroomState,
  ): string => {
    const { base, prefix } = knownAddress(settings, page.locale, serverAddress());
    const query = new URLSearchParams(
      Object.entries(page).map(([name, value]): [string, string] => [name, String(value)]),
    );
    return `${base}${prefix}/latest-news/${SITEMAP_FILE}?${query.toString()}`;
  };

  /** Lists the pages; without any story that of the home page, since the protocol wants one. */
  const index = async (locales: string[], state: NewsroomState): Promise<string> => {
    const pages: Located[] = [];
    for await (const { changedAt, ...page } of read.pages(locales, state))
      pages.push({ url: urlOf(page, state), changedAt });
    const homePage = { url: urlOf({ locale: locales[0] ?? '', part: 1 }, state), changedAt: null };
    return sitemapIndex(pages.length === 0 ? [homePage] : pages);
  };

  /** Lists the stories of a page; the home page where a month has none. @throws 404 beyond the last page. */
  const stories = async (
    locale: string,
    { month, part = 1 }: AllStoriesQuery,
    state: NewsroomState,
  ): Promise<string> => {
    const home = homeOf(state.settings, locale, serverAddress());
    const urls: string[] = [];
    if (month !== undefined) {
      for await (const some of read.stories({ locale, month, part }, state))
        urls.push(...some.flatMap((story) => sitemapUrl(story, home) ?? []));
    }
    if (urls.length === 0 && part > 1)
      throw new errors.NotFoundError('part: the month has no such page');
    return sitemap(urls, home);
  };

  /** Without a locale the index has all, a page the default one. @throws 400 naming the parameter; 404. */
  return async (query: AllStoriesQuery, state: NewsroomState): Promise<AnswerContent> => {
    const locale = checkLocale(query.locale, state.locales);
    if (query.month !== undefined || query.part !== undefined)
      return answerIn([locale], await stories(locale, query, state));
    const locales = query.locale === undefined ? state.locales.codes : [locale];
    return answerIn(locales, await index(locales, state));
  };
};

export type AnswerSitemap = ReturnType<typeof createAnswerSitemap>;
