import type { FeedItem } from '../../../shared/contracts/feed';
import type { FeedFormat } from '../../../shared/public-paths';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Feed } from '../feed/service';
import type { Stories } from '../feed/stories';
import type { LatestNewsQuery, SitemapQuery } from '../feed/validation';
import { atom } from '../formats/atom';
import { jsonFeed } from '../formats/json-feed';
import { newsSitemap } from '../formats/news-sitemap';
import { ninjs } from '../formats/ninjs';
import { rss } from '../formats/rss';
import type { Render } from '../formats/story';
import type { Clock } from '../newsroom/clock';
import type { ServerAddress } from '../strapi/types';
import { channelOf } from './channel';

const RENDERERS: Record<FeedFormat, Render> = { rss, atom, jsonFeed, ninjs, newsSitemap };

/** What Google reads of a news sitemap: 48 hours, and a thousand addresses. */
const SITEMAP_SPAN = 48 * 3_600_000;
const SITEMAP_LIMIT = 1000;

export interface FormatPeers {
  clock: Clock;
  feed: Feed;
  stories: Stories;
  place: () => ServerAddress;
}

/** A page in a format; `until` (epoch ms) is when the oldest of it is too old for it, null for never. */
export interface Formatted {
  items: FeedItem[];
  locale: string;
  text: string;
  /** The address of the next page in the same format. */
  next: string | null;
  until: number | null;
}

/** Latest news in other formats: the same query through another renderer, so that they can't disagree. */
export const createFeedFormats = ({ clock, feed, stories, place }: FormatPeers) => {
  /** A page as `GET /api/latest-news/<format>` has it. Throws as the feed does. */
  const render = async (
    format: FeedFormat,
    query: LatestNewsQuery,
    state: NewsroomState,
  ): Promise<Formatted> => {
    const page = await feed.page(query, state, stories.read);
    const channel = channelOf(format, { query, page }, state.settings, place());
    const items = page.shown.map(({ item }) => item);
    const text = RENDERERS[format](channel);
    return { items, locale: page.locale, text, next: channel.next, until: null };
  };

  return {
    render,

    /** The last 48 hours as a news sitemap. Throws as the feed does. */
    async sitemap(query: SitemapQuery, state: NewsroomState): Promise<Formatted> {
      const since = { from: clock.now() - SITEMAP_SPAN, limit: SITEMAP_LIMIT };
      const made = await render('newsSitemap', { ...query, ...since }, state);
      const oldest = Math.min(...made.items.map(({ releasedAt }) => Date.parse(releasedAt)));
      const until = Number.isFinite(oldest) ? oldest + SITEMAP_SPAN + 1 : null;
      return { ...made, next: null, until };
    },
  };
};

export type FeedFormats = ReturnType<typeof createFeedFormats>;
