import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { snapshot } from '../database/connection';
import type { NewsroomState } from '../feed/newsroom-state';
import type { ReadQueryFacets } from '../feed/query-facets';
import type { Feed } from '../feed/service';
import type { Stories } from '../feed/stories';
import type { Takedowns } from '../feed/takedowns';
import type { LatestNewsQuery } from '../feed/validation';
import type { FeedFormat } from '../formats/formats';
import type { AnswerContent } from '../http/answer';
import { resolveLocales } from '../newsroom/check-locale';
import type { ServerAddress } from '../strapi/server-address';
import { channelOf, type ChannelContent } from './channel';
import { metadataOf } from './json-answers';

interface RenderPeers {
  db: Database;
  feed: Feed;
  facets: Pick<ReadQueryFacets, 'names'>;
  stories: Stories;
  takedowns: Takedowns;
  serverAddress: () => ServerAddress;
}

const NOTHING: { takenDown: ChannelContent['takenDown']; until: number | null } = {
  takenDown: [],
  until: null,
};

const earliest = (...times: (number | null)[]): number | null => {
  const first = Math.min(...times.map((time) => time ?? Infinity));
  return Number.isFinite(first) ? first : null;
};

/** Returns a query with the languages as the newsroom spells them, for the feed's own address. */
const configured = (query: LatestNewsQuery, { locales }: NewsroomState): LatestNewsQuery => {
  const { locale, fallback } = resolveLocales(locales, query);
  return { ...query, locale: query.locale === undefined ? undefined : locale, fallback };
};

/** Returns the same query without what it says needlessly, for the feed's id: it has the same stories. */
const shortest = (query: LatestNewsQuery, { locales }: NewsroomState): LatestNewsQuery => {
  const { locale, chain, fallback } = resolveLocales(locales, query);
  return {
    ...query,
    locale: locale === locales.default ? undefined : locale,
    fallback: chain.length === 1 ? undefined : fallback,
  };
};

/** Renders a page of Latest news in a format. Throws as `Feed.page` does. */
export const createRenderFeed = (peers: RenderPeers) => {
  const { db, feed, facets, stories, takedowns, serverAddress } = peers;

  const read = (format: FeedFormat, query: LatestNewsQuery, state: NewsroomState) =>
    snapshot(db, async () => {
      const readStories = format.omitsBodies === true ? stories.readWithoutBodies : stories.read;
      const page = await feed.page(query, state, readStories);
      const { locale, chain } = resolveLocales(state.locales, query);
      const { category, person, author } = query;
      const isNarrowed = (category ?? person ?? author) !== undefined;
      const changedAt = await takedowns.changedAt({ locales: chain, isNarrowed });
      const isTold = format.tellsTakedowns === true && query.cursor === undefined;
      const told = isTold ? await takedowns.read(locale, chain, state) : NOTHING;
      const names = await facets.names(page.facets, chain, state);
      return { page, changedAt, names, ...told };
    });

  return async (
    format: FeedFormat,
    query: LatestNewsQuery,
    state: NewsroomState,
  ): Promise<AnswerContent> => {
    const { until, ...shown } = await read(format, query, state);
    const { page } = shown;
    const asked = { query: configured(query, state), shortest: shortest(query, state) };
    const channel = channelOf(format, { ...asked, ...shown }, state.settings, serverAddress());
    const items = page.shown.map(({ item }) => item);
    const content = { ...metadataOf(items, page.locale), text: format.render(channel) };
    if (format.recent === undefined) return { ...content, next: channel.next, until };
    // It expires when its oldest story becomes too old.
    const oldest = items.map(({ releasedAt }) => Date.parse(releasedAt) + span(format) + 1);
    return { ...content, until: earliest(until, ...oldest) };
  };
};

const span = ({ recent }: FeedFormat): number => recent?.span ?? 0;

export type RenderFeed = ReturnType<typeof createRenderFeed>;
