import type { Rule } from '../../../document-rules/document-write';
import { findArticleUses } from '../../../document-rules/find-article-uses';
import { inUseError } from '../../../document-rules/in-use-error';
import { defaultLocale } from '../../../document-rules/locale';

/** Refuses (409) to delete a category in use and names the articles, in the deleted languages. */
export const refuseDeletingUsedCategory: Rule = async (strapi, write, next) => {
  const { documentId } = write.params;
  if (write.action !== 'delete' || !documentId) return next();

  const asked = [write.params.locale || (await defaultLocale(strapi))].flat();
  const inLanguages = asked.includes('*') ? {} : { locale: asked };
  const uses = await findArticleUses(strapi, { category: { documentId, ...inLanguages } });
  if (uses.total > 0) {
    const category = (await strapi.db
      .query('api::category.category')
      .findOne({ where: { documentId, ...inLanguages }, orderBy: { id: 'asc' } })) as {
      name: string;
    } | null;
    throw inUseError(`Category "${category?.name ?? documentId}"`, uses.articles, uses.total);
  }
  return next();
};
