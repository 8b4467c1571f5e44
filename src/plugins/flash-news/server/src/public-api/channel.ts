import type { Settings } from '../../../shared/settings';
import type { LatestPage } from '../feed/service';
import type { LatestNewsQuery } from '../feed/validation';
import type { FeedFormat } from '../formats/formats';
import { feedId } from '../formats/stable-id';
import { homeOf, knownAddress } from '../newsroom/site-address';
import type { Channel, Story } from '../formats/story';
import type { ServerAddress } from '../strapi/server-address';

export const publisherOf = (settings: Settings, locale: string, server: ServerAddress): string =>
  settings.publisher ??
  settings.feedTitles[locale] ??
  new URL(homeOf(settings, locale, server)).host;

/** Returns the URL of a feed with its query: parameters sorted, times as ISO 8601, the default limit left out. */
const urlOf = (
  { file }: FeedFormat,
  query: Partial<LatestNewsQuery>,
  { base, prefix }: ServerAddress,
): string => {
  const { from, to, ...rest } = query;
  const iso = (epoch: number | undefined) =>
    epoch === undefined ? undefined : new Date(epoch).toISOString();
  const parameters = Object.entries({ ...rest, from: iso(from), to: iso(to) })
    .filter(([name, value]) => value !== undefined && !(name === 'limit' && value === 20))
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, value]): [string, string] => [name, String(value)]);
  const search = new URLSearchParams(parameters).toString();
  return `${base}${prefix}/latest-news/${file}${search && `?${search}`}`;
};

/** What a channel shows, besides the newsroom's settings. */
export interface ChannelContent extends Pick<Channel, 'changedAt' | 'takenDown'> {
  query: LatestNewsQuery;
  /** The query of the same stories that the feed's id is made of. */
  shortest: LatestNewsQuery;
  /** Of the category, person and author by which it is narrowed. */
  names: string[];
  page: LatestPage<Story>;
}

/** Converts a page of Latest news to what a format renders: its stories, and the feed's titles and addresses. */
export const channelOf = (
  format: FeedFormat,
  { query, shortest, names, page, ...changes }: ChannelContent,
  settings: Settings,
  address: ServerAddress,
): Channel => {
  const { shown: stories, locale, nextCursor } = page;
  const server = knownAddress(settings, locale, address);
  const publisher = publisherOf(settings, locale, server);
  return {
    title: [settings.feedTitles[locale] ?? publisher, ...names].join(' – '),
    publisher,
    language: locale,
    id: feedId(urlOf(format, shortest, server)),
    self: urlOf(format, query, server),
    next: nextCursor === null ? null : urlOf(format, { ...query, cursor: nextCursor }, server),
    home: homeOf(settings, locale, server),
    base: server.base,
    agencies: settings.agencies,
    ...changes,
    stories,
  };
};
