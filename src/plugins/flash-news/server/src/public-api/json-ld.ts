import { errors } from '@strapi/utils';
import type { FeedItem } from '../../../shared/contracts/feed';
import { snapshot } from '../database/connection';
import type { Kills } from '../desk/kill/service';
import { bestVersion } from '../feed/best-version';
import type { NewsroomState } from '../feed/newsroom-state';
import type { FeedPeers } from '../feed/service';
import type { Stories } from '../feed/stories';
import type { FlashNewsQuery } from '../feed/validation';
import { jsonLd } from '../formats/json-ld';
import { resolveLocales } from '../newsroom/check-locale';
import type { ServerAddress } from '../strapi/types';
import { homeOf, publisherOf } from './channel';

export interface JsonLdPeers extends Omit<FeedPeers, 'finder' | 'backfill' | 'isPublic' | 'items'> {
  kills: Kills;
  stories: Stories;
  serverAddress: () => ServerAddress;
}

const ABSENT = 'documentId: readers see no story under it';

export const createJsonLd = (peers: JsonLdPeers) => {
  const { db, clock, optIns, kills, stories, serverAddress } = peers;

  /**
   * Renders a document as JSON-LD in the best locale of the chain, and returns its item.
   * @throws 400 naming the parameter; 410 with the notice of a killed one; 404 if no version is visible.
   */
  return async (
    documentId: string,
    query: FlashNewsQuery,
    state: NewsroomState,
  ): Promise<{ item: FeedItem; text: string }> => {
    const { chain } = resolveLocales(state.locales, query);
    return snapshot(db, async () => {
      const version = await bestVersion(db, optIns.all(), documentId, { chain, now: clock.now() });
      if (version === undefined) {
        for (const { uid } of optIns.all()) await kills.refuseGone(uid, documentId, chain);
        throw new errors.NotFoundError(ABSENT);
      }
      const [story] = await stories.read([version], state);
      if (story === undefined) throw new errors.NotFoundError(ABSENT);
      const server = serverAddress();
      const publisher = publisherOf(state.settings, version.locale, server);
      const home = homeOf(state.settings, version.locale, server);
      return { item: story.item, text: jsonLd(story, { publisher, home, base: server.base }) };
    });
  };
};

export type JsonLd = ReturnType<typeof createJsonLd>;
