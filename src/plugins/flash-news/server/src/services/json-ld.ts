import { errors } from '@strapi/utils';
import { jsonLd } from '../feed/json-ld';
import { snapshot } from '../store/connection';
import type { FlashNewsQuery } from '../validation/latest-news';
import { bestVersion } from './best-version';
import { chainIn } from './chain';
import { homeOf, publisherOf, type Place } from './channel';
import { gone } from './conflict';
import type { FeedPeers, FeedPage } from './feed';
import type { Kills } from './kill';
import type { Stories } from './stories';

export interface JsonLdPeers extends Omit<FeedPeers, 'hits' | 'backfill' | 'isPublic'> {
  kills: Kills;
  stories: Stories;
  place: () => Place;
}

const ABSENT = 'documentId: nothing is to be read under it';

/** A story in words for machines (schema.org). */
export const createJsonLd = (peers: JsonLdPeers) => {
  const { db, clock, optIns, changes, present, items, kills, stories, place } = peers;

  const throwIfGone = async (documentId: string, chain: string[]): Promise<void> => {
    for (const { uid } of optIns.all()) {
      for (const locale of chain) {
        const notice = await kills.goneNotice(uid, documentId, locale);
        if (notice !== null) throw gone(notice, documentId, locale);
      }
    }
  };

  /**
   * The JSON-LD of a document in the best locale of the chain, with the page it was told from.
   * @throws 400 naming the parameter; 410 with its notice for a killed one; 404 where readers see nothing.
   */
  return async (
    documentId: string,
    query: FlashNewsQuery,
  ): Promise<FeedPage & { locale: string; text: string }> => {
    const age = await changes.standing.sureAge();
    const now = await present.read();
    const { chain } = chainIn(now.locales, query);
    return snapshot(db, async () => {
      const version = await bestVersion(db, optIns.all(), documentId, { chain, now: clock.now() });
      if (version === undefined) {
        await throwIfGone(documentId, chain);
        throw new errors.NotFoundError(ABSENT);
      }
      const served = [version];
      const read = await items.read(served, now, age);
      const [story] = await stories.tell(served, read, now);
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
