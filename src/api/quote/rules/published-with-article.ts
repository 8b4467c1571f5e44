import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { movesPublication, type Rule } from '../../../document-rules/document-write';
import { languageName } from '../../../document-rules/locale';
import {
  documentAfter,
  documentBefore,
  publicationChanges,
  publishedVersions,
  type PublishedVersion,
} from '../../../document-rules/published-versions';

interface PublicQuote extends PublishedVersion {
  article: { publishedAt: string | null } | null;
}

const readPublic = (strapi: Core.Strapi, documentId: string | undefined) =>
  publishedVersions<PublicQuote>(strapi, 'api::quote.quote', documentId, {
    article: { select: ['publishedAt'] },
  });

/** What an editor reads; `article` is the title of the quote's article, if it has one. */
export const refusal = (language: string, article: string | undefined): string =>
  article === undefined
    ? `This quote belongs to no article in ${language}, and a quote is published with its article only.`
    : `Its article "${article}" is not published in ${language}. Publish the article: its quotes go with it.`;

/** A quote is never public where its article isn't: publishing it alone is refused with 400. */
export const publishedWithArticle: Rule = (strapi, write, next) => {
  if (!movesPublication(write)) return next();
  return strapi.db.transaction(async () => {
    const before = await readPublic(strapi, documentBefore(write));
    const result = await next();
    const documentId = documentAfter(write, result);
    const after = await readPublic(strapi, documentId);
    const orphan = publicationChanges(before, after).find(
      ({ is }) => is && !is.article?.publishedAt,
    );
    if (orphan && documentId) await refuse(strapi, documentId, orphan.locale);
    return result;
  });
};

const refuse = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<never> => {
  const draft = (await strapi.db.query('api::quote.quote').findOne({
    where: { documentId, locale, publishedAt: null },
    populate: { article: { select: ['title'] } },
  })) as { article: { title: string } | null } | null;
  throw new errors.ValidationError(
    refusal(await languageName(strapi, locale), draft?.article?.title),
  );
};
