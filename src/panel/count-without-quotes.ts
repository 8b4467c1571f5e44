import type { Core } from '@strapi/strapi';

import { defaultLocale } from '../document-rules/locale';

/** Draft relations, which Strapi counts before it asks whether to publish "without relations". */
interface Counts {
  unpublishedRelations: number;
  draftM2mLinks: number;
}

export interface DocumentManager {
  countDraftRelations(id: string, uid: string, locale?: string): Promise<Counts>;
  countManyEntriesDraftRelations(
    documentIds: string[],
    uid: string,
    locale?: string,
  ): Promise<number>;
}

interface Version {
  documentId: string;
  locale: string;
}

const ARTICLE = 'api::article.article';
const QUOTE = 'api::quote.quote';

/** Wraps Strapi's count of draft relations to skip those between an article and its quotes, published together. */
export const countWithoutQuotes = <Manager extends DocumentManager>(
  strapi: Core.Strapi,
  manager: Manager,
): Manager => ({
  ...manager,

  async countDraftRelations(id, uid, locale) {
    const counts = await manager.countDraftRelations(id, uid, locale);
    if (counts.unpublishedRelations === 0) return counts;
    const between = await countBetween(strapi, uid, [id], locale);
    return { ...counts, unpublishedRelations: counts.unpublishedRelations - between };
  },

  async countManyEntriesDraftRelations(documentIds, uid, locale) {
    const count = await manager.countManyEntriesDraftRelations(documentIds, uid, locale);
    return count === 0 ? count : count - (await countBetween(strapi, uid, documentIds, locale));
  },
});

const countBetween = async (
  strapi: Core.Strapi,
  uid: string,
  documentIds: string[],
  given: string | undefined,
): Promise<number> => {
  const locale = given ?? (await defaultLocale(strapi));
  const named = { documentId: { $in: documentIds }, locale, publishedAt: null };
  if (uid === ARTICLE) {
    return unpublishedAmong(
      strapi,
      QUOTE,
      await find(strapi, QUOTE, { publishedAt: null, locale, article: named }),
    );
  }
  if (uid !== QUOTE) return 0;
  const quotes = (await strapi.db.query(QUOTE).findMany({
    where: named,
    populate: { article: { select: ['documentId', 'locale'], where: { publishedAt: null } } },
  })) as { article: Version | null }[];
  const articles = quotes.flatMap(({ article }) => article ?? []);
  return unpublishedAmong(strapi, ARTICLE, articles);
};

const find = async (
  strapi: Core.Strapi,
  uid: typeof ARTICLE | typeof QUOTE,
  where: object,
): Promise<Version[]> =>
  (await strapi.db.query(uid).findMany({ select: ['documentId', 'locale'], where })) as Version[];

const unpublishedAmong = async (
  strapi: Core.Strapi,
  uid: typeof ARTICLE | typeof QUOTE,
  versions: Version[],
): Promise<number> => {
  const documentId = { $in: versions.map((version) => version.documentId) };
  const published = await find(strapi, uid, { documentId, publishedAt: { $notNull: true } });
  const isPublished = (version: Version): boolean =>
    published.some((one) => one.documentId === version.documentId && one.locale === version.locale);
  return versions.filter((version) => !isPublished(version)).length;
};
