import type { Core } from '@strapi/strapi';

import type { Rule } from '../../../document-rules/document-write';
import { resolveLocale } from '../../../document-rules/locale';

const CHUNK = 500;

/** Adds a newly translated category to the drafts begun in that language, which would be published without it. */
export const addCategoryToWaitingDrafts: Rule = async (strapi, write, next) => {
  const { documentId } = write.params;
  const locale = await resolveLocale(strapi, write.params.locale);
  if (write.action !== 'update' || !documentId || locale === null) return next();
  if (await hasVersion(strapi, documentId, locale)) return next();

  return strapi.db.transaction(async () => {
    const result = await next();
    if (await hasVersion(strapi, documentId, locale)) await addToDrafts(strapi, documentId, locale);
    return result;
  });
};

const hasVersion = async (
  strapi: Core.Strapi,
  documentId: string,
  locale: string,
): Promise<boolean> =>
  (await strapi.db.query('api::category.category').count({ where: { documentId, locale } })) > 0;

const addToDrafts = async (
  strapi: Core.Strapi,
  category: string,
  locale: string,
): Promise<void> => {
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

// Only generated types know our fields, and a fresh clone lacks them.
const filedUnder = (documentId: string): object => ({ category: { set: [{ documentId }] } });

const drafts = async (strapi: Core.Strapi, where: object): Promise<string[]> => {
  const rows = (await strapi.db.query('api::article.article').findMany({
    select: ['documentId'],
    where: { ...where, publishedAt: null },
  })) as { documentId: string }[];
  return [...new Set(rows.map(({ documentId }) => documentId))];
};
