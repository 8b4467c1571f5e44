import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { snapshot } from '../database/connection';
import type { NewsroomState } from '../feed/newsroom-state';
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

/** Returns the languages of a query as the newsroom spells them, for the feed's own address. */
const configuredLanguages = (
  query: LatestNewsQuery,
  { locales }: NewsroomState,
): Pick<LatestNewsQuery, 'locale' | 'fallback'> => {
  const { locale, fallback } = resolveLocales(locales, query);
  return { locale: query.locale === undefined ? undefined : locale, fallback };
};

/** Renders a page of Latest news in a format. Throws as `Feed.page` does. */
export const createRenderFeed = ({ db, feed, stories, takedowns, serverAddress }: RenderPeers) => {
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
      return { page, changedAt, ...told };
    });

  return async (
    format: FeedFormat,
    query: LatestNewsQuery,
    state: NewsroomState,
  ): Promise<AnswerContent> => {
    const { page, changedAt, takenDown, until } = await read(format, query, state);
    const asked = { ...query, ...configuredLanguages(query, state) };
    const shown = { query: asked, page, changedAt, takenDown };
    const channel = channelOf(format, shown, state.settings, serverAddress());
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
