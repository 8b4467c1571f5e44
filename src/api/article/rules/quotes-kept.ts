import type { Core } from '@strapi/strapi';

import type { Rule } from '../../../document-rules/document-write';

interface Attached {
  documentId: string;
  locale: string;
}

const QUOTE = 'api::quote.quote';

const draftsAmong = async (strapi: Core.Strapi, where: object): Promise<Attached[]> =>
  (await strapi.db.query(QUOTE).findMany({
    select: ['documentId', 'locale'],
    where: { publishedAt: null, ...where },
    orderBy: { id: 'asc' },
  })) as Attached[];

/** The document service without the generated types, which leave relations out of what is written. */
type Documents = (uid: string) => { update(params: object): Promise<unknown> };

const isSame = (one: Attached, other: Attached): boolean =>
  one.documentId === other.documentId && one.locale === other.locale;

/**
 * Discarding an article's changes keeps its quotes. Strapi puts a copy of the published row in the draft's
 * place, and a quote that was added since, which only the draft had, would belong to nothing.
 */
export const quotesKept: Rule = (strapi, write, next) => {
  const { documentId } = write.params;
  if (write.action !== 'discardDraft' || documentId === undefined) return next();
  return strapi.db.transaction(async () => {
    const before = await draftsAmong(strapi, { article: { documentId, publishedAt: null } });
    const result = await next();
    const ids = before.map((quote) => quote.documentId);
    const loose = await draftsAmong(strapi, { documentId: { $in: ids }, article: null });
    // A version that was never published is gone, and there is nothing to come back to.
    const drafts = await strapi.db.query('api::article.article').findMany({
      select: ['locale'],
      where: { documentId, publishedAt: null },
    });
    const back = loose.filter(
      (quote) =>
        before.some((one) => isSame(one, quote)) &&
        drafts.some(({ locale }) => locale === quote.locale),
    );
    const quotes = (strapi.documents as unknown as Documents)(QUOTE);
    for (const quote of back)
      await quotes.update({
        documentId: quote.documentId,
        locale: quote.locale,
        data: { article: documentId },
      });
    return result;
  });
};
