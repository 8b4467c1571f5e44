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

/** The generated types leave relations out of the data. */
type Documents = (uid: string) => { update(params: object): Promise<unknown> };

const isSame = (one: Attached, other: Attached): boolean =>
  one.documentId === other.documentId && one.locale === other.locale;

/** Keeps quotes when changes are discarded: Strapi replaces the draft, so newer quotes would lose their article. */
export const keepQuotesOnDiscard: Rule = (strapi, write, next) => {
  const { documentId } = write.params;
  if (write.action !== 'discardDraft' || documentId === undefined) return next();
  return strapi.db.transaction(async () => {
    const before = await draftsAmong(strapi, { article: { documentId, publishedAt: null } });
    const result = await next();
    const ids = before.map((quote) => quote.documentId);
    const loose = await draftsAmong(strapi, { documentId: { $in: ids }, article: null });
    // A version that was never published has no draft left to attach quotes to.
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
