import type { Rule } from '../../../document-rules/document-write';
import { findArticleUses } from '../../../document-rules/find-article-uses';
import { inUseError } from '../../../document-rules/in-use-error';

/** Refuses (409) to delete a person whom an article shows or quotes or who wrote it, and names the articles. */
export const refuseDeletingUsedPerson: Rule = async (strapi, write, next) => {
  const { documentId } = write.params;
  if (write.action !== 'delete' || !documentId) return next();

  const uses = await findArticleUses(strapi, {
    $or: [
      { people: { documentId } },
      { authors: { documentId } },
      { quotes: { speaker: { documentId } } },
    ],
  });
  if (uses.total > 0) {
    const person = (await strapi.db
      .query('api::person.person')
      .findOne({ where: { documentId } })) as { name: string } | null;
    throw inUseError(`Person "${person?.name ?? documentId}"`, uses.articles, uses.total);
  }
  return next();
};
