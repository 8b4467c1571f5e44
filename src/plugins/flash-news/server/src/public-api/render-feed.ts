import type { NewsroomState } from '../feed/newsroom-state';
import type { Feed } from '../feed/service';
import type { Stories } from '../feed/stories';
import type { LatestNewsQuery } from '../feed/validation';
import type { FeedFormat } from '../formats/formats';
import type { AnswerContent } from '../http/answer';
import type { ServerAddress } from '../strapi/types';
import { channelOf } from './channel';
import { metadataOf } from './json-answers';

interface RenderPeers {
  feed: Feed;
  stories: Stories;
  serverAddress: () => ServerAddress;
}

/** Renders a page of Latest news in a format. Throws as `Feed.page` does. */
export const createRenderFeed =
  ({ feed, stories, serverAddress }: RenderPeers) =>
  async (
    format: FeedFormat,
    query: LatestNewsQuery,
    state: NewsroomState,
  ): Promise<AnswerContent> => {
    const page = await feed.page(query, state, stories.read);
    const channel = channelOf(format, { query, page }, state.settings, serverAddress());
    const items = page.shown.map(({ item }) => item);
    const content = { ...metadataOf(items, page.locale), text: format.render(channel) };
    if (format.recent === undefined) return { ...content, next: channel.next };
    // It expires when its oldest story becomes too old.
    const oldest = Math.min(...items.map(({ releasedAt }) => Date.parse(releasedAt)));
    return { ...content, until: Number.isFinite(oldest) ? oldest + format.recent.span + 1 : null };
  };

export type RenderFeed = ReturnType<typeof createRenderFeed>;
