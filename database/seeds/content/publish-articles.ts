import type { Core } from '@strapi/strapi';

import { flashService, releaseService } from '../../../src/flash-news-services';
import type { DemoArticle } from '../data/newsroom';
import { releaseOf } from './article-data';
import { ARTICLE, backdateArticle, languagesOf } from './create-articles';
import { documentsOf, type IdsByKey } from './documents';

const DESK = { id: null, name: 'Demo newsroom' } as const;

/** Sets every article's release and publishes it, oldest first; drafts stay drafts. */
export const publishArticles = async (
  strapi: Core.Strapi,
  articles: DemoArticle[],
  ids: IdsByKey,
  now: Date,
): Promise<void> => {
  for (const article of articles.toReversed()) {
    if (article.draft) continue;
    const documentId = ids.get(article.key);
    const locale = languagesOf(article);
    const releasedAt = releaseOf(article, now).toISOString();
    // Set on the draft, so that publishing keeps it, past or future.
    for (const each of locale) {
      await releaseService(strapi).set(
        { contentType: ARTICLE, documentId, locale: each, releasedAt },
        DESK,
      );
    }
    await documentsOf(strapi, ARTICLE).publish({ documentId, locale });
    await backdateArticle(strapi, article, documentId, now);
  }
};

/** Raises the demo's flash. @throws 409 where one is running already, or too many are */
export const raiseFlash = async (
  strapi: Core.Strapi,
  flash: NonNullable<DemoArticle['flash']>,
  documentId: string,
): Promise<void> => {
  await flashService(strapi).raise({ ...flash, contentType: ARTICLE, documentId }, DESK);
};

/** Returns whether readers see a flash now. */
export const isAnyFlashVisible = async (strapi: Core.Strapi): Promise<boolean> =>
  (await flashService(strapi).running()).some(({ visibleIn }) => visibleIn.length > 0);
