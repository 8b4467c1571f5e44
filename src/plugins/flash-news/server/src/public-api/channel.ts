import type { Settings } from '../../../shared/settings';
import type { LatestPage } from '../feed/service';
import type { LatestNewsQuery } from '../feed/validation';
import type { FeedFormat } from '../formats/formats';
import { parseUrl } from '../formats/parse-url';
import type { Channel, Story } from '../formats/story';
import type { ServerAddress } from '../strapi/types';

/** The address of the site that a language is published on; the server's own where no pattern says another. */
export const homeOf = (settings: Settings, locale: string, { base }: ServerAddress): string => {
  const pattern = settings.urlPatterns[locale] ?? settings.urlPattern;
  const site = pattern === null ? null : parseUrl(pattern);
  return `${site?.origin ?? base}/`;
};

export const publisherOf = (settings: Settings, locale: string, place: ServerAddress): string =>
  settings.publisher ??
  settings.feedTitles[locale] ??
  new URL(homeOf(settings, locale, place)).host;

/** The address of a feed by its query, each parameter at its place, whatever the order in which it was asked. */
const addressOf = (
  { file }: FeedFormat,
  query: Partial<LatestNewsQuery>,
  { base, prefix }: ServerAddress,
): string => {
  const { from, to, ...rest } = query;
  const iso = (epoch: number | undefined) =>
    epoch === undefined ? undefined : new Date(epoch).toISOString();
  const given = Object.entries({ ...rest, from: iso(from), to: iso(to) })
    .filter(([name, value]) => value !== undefined && !(name === 'limit' && value === 20))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]): [string, string] => [name, String(value)]);
  const search = new URLSearchParams(given).toString();
  return `${base}${prefix}/latest-news/${file}${search && `?${search}`}`;
};

/** What a page of Latest news is as a channel of a format. */
export const channelOf = (
  format: FeedFormat,
  { query, page }: { query: LatestNewsQuery; page: LatestPage<Story> },
  settings: Settings,
  place: ServerAddress,
): Channel => {
  const { shown: stories, locale, nextCursor } = page;
  const publisher = publisherOf(settings, locale, place);
  return {
    title: settings.feedTitles[locale] ?? publisher,
    publisher,
    language: locale,
    self: addressOf(format, query, place),
    next: nextCursor === null ? null : addressOf(format, { ...query, cursor: nextCursor }, place),
    home: homeOf(settings, locale, place),
    base: place.base,
    stories,
  };
};
