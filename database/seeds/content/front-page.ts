import type { Core } from '@strapi/strapi';

import type { DemoArticle } from '../data/newsroom';
import { releaseOf } from './article-data';
import { ARTICLE, backdate, languagesOf } from './articles';
import { documentsOf, type Keyring } from './documents';

interface Actor {
  id: null;
  name: string;
}

interface Running {
  visibleIn: string[];
}

interface ReleaseService {
  set(
    request: { contentType: string; documentId: string; locale: string; releasedAt: string },
    actor: Actor,
  ): Promise<unknown>;
}

interface FlashService {
  raise(
    request: NonNullable<DemoArticle['flash']> & { contentType: string; documentId: string },
    actor: Actor,
  ): Promise<unknown>;
  running(): Promise<Running[]>;
}

// The plugin's services as any app reaches them; their types are not exported.
const releases = (strapi: Core.Strapi): ReleaseService =>
  strapi.plugin('flash-news').service('release');
const flashes = (strapi: Core.Strapi): FlashService => strapi.plugin('flash-news').service('flash');

const DESK: Actor = { id: null, name: 'Demo newsroom' };

/** Gives every article its release and publishes it, oldest first; drafts stay what they are. */
export const publishFrontPage = async (
  strapi: Core.Strapi,
  articles: DemoArticle[],
  ring: Keyring,
  now: Date,
): Promise<void> => {
  for (const article of articles.toReversed()) {
    if (article.draft) continue;
    const documentId = ring.get(article.key);
    const locale = languagesOf(article);
    const releasedAt = releaseOf(article, now).toISOString();
    // While it is still a draft: what is set now is what publishing finds, ahead of time or not.
    for (const each of locale) {
      await releases(strapi).set(
        { contentType: ARTICLE, documentId, locale: each, releasedAt },
        DESK,
      );
    }
    await documentsOf(strapi, ARTICLE).publish({ documentId, locale });
    await backdate(strapi, article, documentId, now);
  }
};

/**
 * Raises the flash of the demo data.
 * @throws 409 where one is running already or too many are
 */
export const raiseFlash = async (
  strapi: Core.Strapi,
  flash: NonNullable<DemoArticle['flash']>,
  documentId: string,
): Promise<void> => {
  await flashes(strapi).raise({ ...flash, contentType: ARTICLE, documentId }, DESK);
};

/** Whether a reader sees any flash now. */
export const someFlashIsSeen = async (strapi: Core.Strapi): Promise<boolean> =>
  (await flashes(strapi).running()).some(({ visibleIn }) => visibleIn.length > 0);
