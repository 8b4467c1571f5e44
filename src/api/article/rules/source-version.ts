import type { Core } from '@strapi/strapi';

export interface CategoryName {
  documentId: string;
  name: string;
  locale: string;
}

export interface DraftVersion {
  id: number;
  locale: string;
  category: CategoryName | null;
  people: { documentId: string }[];
}

/** Every draft of an article with what a translation takes over, oldest first. */
export const draftVersions = async (
  strapi: Core.Strapi,
  documentId: string,
): Promise<DraftVersion[]> =>
  (await strapi.db.query('api::article.article').findMany({
    select: ['id', 'locale'],
    where: { documentId, publishedAt: null },
    orderBy: { id: 'asc' },
    populate: {
      category: { select: ['documentId', 'name', 'locale'] },
      people: { select: ['documentId'] },
    },
  })) as DraftVersion[];

/** The version that another language is made from: the default locale's, else the oldest. */
export const sourceOf = (
  versions: DraftVersion[],
  locale: string,
  byDefault: string,
): DraftVersion | undefined => {
  const others = versions.filter((version) => version.locale !== locale);
  return others.find((version) => version.locale === byDefault) ?? others[0];
};
