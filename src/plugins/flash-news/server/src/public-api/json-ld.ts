import { errors } from '@strapi/utils';
import { snapshot } from '../database/connection';
import type { Kills } from '../desk/kill/service';
import { bestVersion } from '../feed/best-version';
import { chainIn } from '../feed/chain';
import type { FeedPeers, FeedPage } from '../feed/service';
import type { Stories } from '../feed/stories';
import type { FlashNewsQuery } from '../feed/validation';
import { jsonLd } from '../formats/json-ld';
import type { ServerAddress } from '../strapi/types';
import { homeOf, publisherOf } from './channel';

export interface JsonLdPeers extends Omit<FeedPeers, 'hits' | 'backfill' | 'isPublic'> {
  kills: Kills;
  stories: Stories;
  place: () => ServerAddress;
}

const ABSENT = 'documentId: nothing is to be read under it';

/** A story in words for machines (schema.org). */
export const createJsonLd = (peers: JsonLdPeers) => {
  const { db, clock, optIns, generations, newsroomState, items, kills, stories, place } = peers;

  /**
   * The JSON-LD of a document in the best locale of the chain, with the page it was told from.
   * @throws 400 naming the parameter; 410 with its notice for a killed one; 404 where readers see nothing.
   */
  return async (
    documentId: string,
    query: FlashNewsQuery,
  ): Promise<FeedPage & { locale: string; text: string }> => {
    const generation = await generations.standing.currentAfterCheck();
    const now = await newsroomState.read();
    const { chain } = chainIn(now.locales, query);
    return snapshot(db, async () => {
      const version = await bestVersion(db, optIns.all(), documentId, { chain, now: clock.now() });
      if (version === undefined) {
        for (const { uid } of optIns.all()) await kills.refuseGone(uid, documentId, chain);
        throw new errors.NotFoundError(ABSENT);
      }
      const served = [version];
      const read = await items.read(served, now, generation);
      const [story] = await stories.load(served, read, now);
      if (story === undefined) throw new errors.NotFoundError(ABSENT);
      const at = place();
      const publisher = publisherOf(now.settings, version.locale, at);
      const home = homeOf(now.settings, version.locale, at);
      const text = jsonLd(story, { publisher, home, base: at.base });
      return { served, items: read, locale: version.locale, text };
    });
  };
};

export type JsonLd = ReturnType<typeof createJsonLd>;
