import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { movesPublication, type Rule } from '../../../document-rules/document-write';
import {
  documentAfter,
  documentBefore,
  publicationChanges,
  publishedVersions,
  type Move,
  type PublishedVersion,
} from '../../../document-rules/published-versions';

interface Quote {
  documentId: string;
  text: string;
}

interface PublicArticle extends PublishedVersion {
  quotes: Quote[];
}

const readPublic = (strapi: Core.Strapi, documentId: string | undefined) =>
  publishedVersions<PublicArticle>(strapi, 'api::article.article', documentId, {
    quotes: { select: ['documentId', 'text'], where: { publishedAt: { $notNull: true } } },
  });

/**
 * Quotes are published and unpublished with their article, locale by locale, in one transaction.
 * What happened is told from the published rows, so that every way to publish is covered alike.
 */
export const quotesFollow: Rule = (strapi, write, next) => {
  if (!movesPublication(write)) return next();
  return strapi.db.transaction(async () => {
    const before = await readPublic(strapi, documentBefore(write));
    const result = await next();
    const documentId = documentAfter(write, result);
    const after = await readPublic(strapi, documentId);
    for (const move of publicationChanges(before, after)) await follow(strapi, documentId, move);
    return result;
  });
};

const follow = async (
  strapi: Core.Strapi,
  documentId: string | undefined,
  { locale, was, is }: Move<PublicArticle>,
): Promise<void> => {
  const drafts = is ? await draftQuotes(strapi, documentId, locale) : [];
  for (const quote of drafts) await publishQuote(strapi, quote, locale);
  const staying = new Set(drafts.map((quote) => quote.documentId));
  for (const quote of was?.quotes ?? []) {
    // Also a quote that was detached since: it was public by this article only.
    if (!staying.has(quote.documentId)) {
      await strapi
        .documents('api::quote.quote')
        .unpublish({ documentId: quote.documentId, locale });
    }
  }
};

const draftQuotes = async (
  strapi: Core.Strapi,
  documentId: string | undefined,
  locale: string,
): Promise<Quote[]> =>
  (await strapi.db.query('api::quote.quote').findMany({
    select: ['documentId', 'text'],
    where: { publishedAt: null, locale, article: { documentId } },
    orderBy: { id: 'asc' },
  })) as Quote[];

const publishQuote = async (strapi: Core.Strapi, quote: Quote, locale: string): Promise<void> => {
  try {
    await strapi.documents('api::quote.quote').publish({ documentId: quote.documentId, locale });
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    throw new errors.ValidationError(
      `The quote "${quote.text}" can't be published with its article: ${error.message}`,
      error.details,
    );
  }
};
