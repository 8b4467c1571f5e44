import type { Rule } from '../../../document-rules/document-write';
import { articleUses } from '../../../document-rules/article-uses';
import { inUse } from '../../../document-rules/in-use';

/** A person who appears in an article, or is quoted in one, isn't deleted: 409 naming the articles. */
export const personKeptWhileInUse: Rule = async (strapi, write, next) => {
  const { documentId } = write.params;
  if (write.action !== 'delete' || !documentId) return next();

  const uses = await articleUses(strapi, {
    $or: [{ people: { documentId } }, { quotes: { speaker: { documentId } } }],
  });
  if (uses.total > 0) {
    const person = (await strapi.db
      .query('api::person.person')
      .findOne({ where: { documentId } })) as { name: string } | null;
    throw inUse(`Person "${person?.name ?? documentId}"`, uses.articles, uses.total);
  }
  return next();
};
