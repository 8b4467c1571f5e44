import type { Core } from '@strapi/strapi';

import { NAMED_AT_MOST, type Use } from './in-use';

/** The distinct articles that match, drafts and published alike: the first few by title, and how many. */
export const articleUses = async (
  strapi: Core.Strapi,
  where: object,
): Promise<{ articles: Use[]; total: number }> => {
  const articles = strapi.db.query('api::article.article');
  const rows = (await articles.findMany({ select: ['documentId'], where })) as Use[];
  const documents = [...new Set(rows.map(({ documentId }) => documentId))];
  const titles = (await articles.findMany({
    select: ['documentId', 'title'],
    where: { $and: [where, { documentId: documents.slice(0, NAMED_AT_MOST) }] },
    orderBy: { id: 'asc' },
  })) as Use[];
  const titleOf = new Map(titles.map(({ documentId, title }) => [documentId, title]));
  return {
    articles: documents
      .slice(0, NAMED_AT_MOST)
      .map((documentId) => ({ documentId, title: titleOf.get(documentId) ?? documentId })),
    total: documents.length,
  };
};
