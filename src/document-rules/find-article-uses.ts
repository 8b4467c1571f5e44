import type { Core } from '@strapi/strapi';

import { MAX_NAMED, type ArticleUse } from './in-use-error';

/** Loads the first matching articles, oldest first, and counts all; draft and published version count once. */
export const findArticleUses = async (
  strapi: Core.Strapi,
  where: object,
): Promise<{ articles: ArticleUse[]; total: number }> => {
  const articles = strapi.db.query('api::article.article');
  const rows = (await articles.findMany({ select: ['documentId'], where })) as ArticleUse[];
  const documents = [...new Set(rows.map(({ documentId }) => documentId))];
  const titles = (await articles.findMany({
    select: ['documentId', 'title'],
    where: { $and: [where, { documentId: documents.slice(0, MAX_NAMED) }] },
    orderBy: { id: 'asc' },
  })) as ArticleUse[];
  const titleOf = new Map(titles.map(({ documentId, title }) => [documentId, title]));
  return {
    articles: documents
      .slice(0, MAX_NAMED)
      .map((documentId) => ({ documentId, title: titleOf.get(documentId) ?? documentId })),
    total: documents.length,
  };
};
