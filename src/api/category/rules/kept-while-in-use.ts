import type { Rule } from '../../../document-rules/document-write';
import { articleUses } from '../../../document-rules/article-uses';
import { inUse } from '../../../document-rules/in-use';
import { defaultLocale } from '../../../document-rules/locale';

/**
 * A category that articles are filed under isn't deleted: 409 naming them. When only one language
 * of it is to go, only the articles in that language count.
 */
export const categoryKeptWhileInUse: Rule = async (strapi, write, next) => {
  const { documentId } = write.params;
  if (write.action !== 'delete' || !documentId) return next();

  const asked = [write.params.locale || (await defaultLocale(strapi))].flat();
  const inLanguages = asked.includes('*') ? {} : { locale: asked };
  const uses = await articleUses(strapi, { category: { documentId, ...inLanguages } });
  if (uses.total > 0) {
    const category = (await strapi.db
      .query('api::category.category')
      .findOne({ where: { documentId, ...inLanguages }, orderBy: { id: 'asc' } })) as {
      name: string;
    } | null;
    throw inUse(`Category "${category?.name ?? documentId}"`, uses.articles, uses.total);
  }
  return next();
};
