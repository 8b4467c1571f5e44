import type { Core } from '@strapi/strapi';

import type { Rule } from '../../../document-rules/document-write';
import { localeOf } from '../../../document-rules/locale';

const CHUNK = 500;

/**
 * A category that gets a new language is put into the article drafts that were begun in that
 * language without it, for want of it. Otherwise an editor who translates the category because
 * publishing asked for it would publish an article that has none.
 */
export const reachesWaitingDrafts: Rule = async (strapi, write, next) => {
  const { documentId } = write.params;
  const locale = await localeOf(strapi, write.params.locale);
  if (write.action !== 'update' || !documentId || locale === null) return next();
  if (await isTold(strapi, documentId, locale)) return next();

  return strapi.db.transaction(async () => {
    const result = await next();
    if (await isTold(strapi, documentId, locale)) await fill(strapi, documentId, locale);
    return result;
  });
};

const isTold = async (strapi: Core.Strapi, documentId: string, locale: string): Promise<boolean> =>
  (await strapi.db.query('api::category.category').count({ where: { documentId, locale } })) > 0;

const fill = async (strapi: Core.Strapi, category: string, locale: string): Promise<void> => {
  const unfiled = await drafts(strapi, { locale, category: { id: { $null: true } } });
  for (let start = 0; start < unfiled.length; start += CHUNK) {
    const waiting = await drafts(strapi, {
      documentId: { $in: unfiled.slice(start, start + CHUNK) },
      locale: { $ne: locale },
      category: { documentId: category },
    });
    for (const documentId of waiting) {
      await strapi.documents('api::article.article').update({
        documentId,
        locale,
        data: filedUnder(category),
      });
    }
  }
};

// The compiler knows our fields through generated types only, which a fresh clone may lack.
const filedUnder = (documentId: string): object => ({ category: { set: [{ documentId }] } });

const drafts = async (strapi: Core.Strapi, where: object): Promise<string[]> => {
  const rows = (await strapi.db.query('api::article.article').findMany({
    select: ['documentId'],
    where: { ...where, publishedAt: null },
  })) as { documentId: string }[];
  return [...new Set(rows.map(({ documentId }) => documentId))];
};
