import { errors } from '@strapi/utils';
import type { FeedItem } from '../../../shared/contracts/feed';
import { snapshot } from '../database/connection';
import { ABSENT, type FindVersion } from '../feed/find-version';
import type { NewsroomState } from '../feed/newsroom-state';
import type { Stories } from '../feed/stories';
import type { FlashNewsQuery } from '../feed/validation';
import { jsonLd } from '../formats/json-ld';
import { resolveLocales } from '../newsroom/check-locale';
import { homeOf, knownAddress } from '../newsroom/site-address';
import type { Newsroom } from '../newsroom/newsroom';
import type { ServerAddress } from '../strapi/server-address';
import { publisherOf } from './channel';

export interface JsonLdPeers extends Pick<Newsroom, 'db'> {
  findVersion: FindVersion;
  stories: Stories;
  serverAddress: () => ServerAddress;
}

export const createJsonLd = (peers: JsonLdPeers) => {
  const { db, findVersion, stories, serverAddress } = peers;

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
      const version = await findVersion(documentId, chain);
      const [story] = await stories.read([version], state);
      if (story === undefined) throw new errors.NotFoundError(ABSENT);
      const server = knownAddress(state.settings, version.locale, serverAddress());
      const publisher = publisherOf(state.settings, version.locale, server);
      const home = homeOf(state.settings, version.locale, server);
      const { agencies } = state.settings;
      const site = { publisher, home, base: server.base, agencies };
      return { item: story.item, text: jsonLd(story, site) };
    });
  };
};

export type JsonLd = ReturnType<typeof createJsonLd>;
