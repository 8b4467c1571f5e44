import { errors } from '@strapi/utils';
import type { Core } from '@strapi/strapi';

import { changesPublication, type Rule } from '../../../document-rules/document-write';
import {
  resultDocumentId,
  targetDocumentId,
  publicationChanges,
  publishedVersions,
  type PublicationChange,
  type PublishedVersion,
} from '../../../document-rules/published-versions';

interface Quote {
  documentId: string;
  text: string | null;
}

interface DraftQuote extends Quote {
  originalText: string | null;
  originalLanguage: string | null;
}

/** Whether a quote came along with a translation and has no words in it yet: it stays out. */
const isUntranslated = (
  { text, originalText, originalLanguage }: DraftQuote,
  locale: string,
): boolean => !text?.trim() && Boolean(originalText) && originalLanguage !== locale;

interface PublicArticle extends PublishedVersion {
  quotes: Quote[];
}

const readPublic = (strapi: Core.Strapi, documentId: string | undefined) =>
  publishedVersions<PublicArticle>(strapi, 'api::article.article', documentId, {
    quotes: { select: ['documentId', 'text'], where: { publishedAt: { $notNull: true } } },
  });

/** Publishes and unpublishes quotes with their article, by locale; compares published rows, so every way is covered. */
export const publishQuotesWithArticle: Rule = (strapi, write, next) => {
  if (!changesPublication(write)) return next();
  return strapi.db.transaction(async () => {
    const before = await readPublic(strapi, targetDocumentId(write));
    const result = await next();
    const documentId = resultDocumentId(write, result);
    const after = await readPublic(strapi, documentId);
    for (const change of publicationChanges(before, after)) {
      await moveQuotes(strapi, documentId, change);
    }
    return result;
  });
};

const moveQuotes = async (
  strapi: Core.Strapi,
  documentId: string | undefined,
  { locale, before, after }: PublicationChange<PublicArticle>,
): Promise<void> => {
  const drafts = after ? await draftQuotes(strapi, documentId, locale) : [];
  for (const quote of drafts) await publishQuote(strapi, quote, locale);
  const kept = new Set(drafts.map((quote) => quote.documentId));
  for (const quote of before?.quotes ?? []) {
    // Includes a quote detached since: it was public through this article only.
    if (!kept.has(quote.documentId)) {
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
): Promise<Quote[]> => {
  const drafts = (await strapi.db.query('api::quote.quote').findMany({
    select: ['documentId', 'text', 'originalText', 'originalLanguage'],
    where: { publishedAt: null, locale, article: { documentId } },
    orderBy: { id: 'asc' },
  })) as DraftQuote[];
  return drafts.filter((quote) => !isUntranslated(quote, locale));
};

const publishQuote = async (strapi: Core.Strapi, quote: Quote, locale: string): Promise<void> => {
  try {
    await strapi.documents('api::quote.quote').publish({ documentId: quote.documentId, locale });
  } catch (error) {
    if (!(error instanceof errors.ValidationError)) throw error;
    throw new errors.ValidationError(
      `The quote "${quote.text ?? ''}" can't be published with its article: ${error.message}`,
      error.details,
    );
  }
};
