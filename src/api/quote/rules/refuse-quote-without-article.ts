import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { changesPublication, type Rule } from '../../../document-rules/document-write';
import { languageName } from '../../../document-rules/locale';
import {
  resultDocumentId,
  targetDocumentId,
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

/** Returns the message for an editor; `article` is the headline of the quote's article, if it has one. */
export const orphanMessage = (language: string, article: string | undefined): string =>
  article === undefined
    ? `This quote belongs to no story in ${language}, and a quote is published with its story only.`
    : `Its story "${article}" is not published in ${language}. Publish the story: its quotes go with it.`;

/** Refuses (400) to publish a quote whose article isn't published in the same language. */
export const refuseQuoteWithoutArticle: Rule = (strapi, write, next) => {
  if (!changesPublication(write)) return next();
  return strapi.db.transaction(async () => {
    const before = await readPublic(strapi, targetDocumentId(write));
    const result = await next();
    const documentId = resultDocumentId(write, result);
    const after = await readPublic(strapi, documentId);
    const orphan = publicationChanges(before, after).find(
      (change) => change.after && !change.after.article?.publishedAt,
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
    orphanMessage(await languageName(strapi, locale), draft?.article?.title),
  );
};
