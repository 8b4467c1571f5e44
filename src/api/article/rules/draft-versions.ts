import type { Core } from '@strapi/strapi';

import type { DocumentWrite } from '../../../document-rules/document-write';
import { defaultLocale } from '../../../document-rules/locale';
import { memoizePerWrite } from '../../../document-rules/memoize-per-write';

export interface CategoryName {
  documentId: string;
  name: string;
  locale: string;
}

/** A draft with what a translation takes over, and what is looked at before readers get it. */
export interface DraftVersion {
  id: number;
  locale: string;
  title?: string | null;
  lead?: string | null;
  byline?: string | null;
  credit?: object | null;
  category: CategoryName | null;
  people: { documentId: string }[];
}

const readDrafts = async (strapi: Core.Strapi, write: DocumentWrite): Promise<DraftVersion[]> => {
  const { documentId } = write.params;
  if (documentId === undefined) return [];
  return (await strapi.db.query('api::article.article').findMany({
    select: ['id', 'locale', 'title', 'lead', 'byline'],
    where: { documentId, publishedAt: null },
    orderBy: { id: 'asc' },
    populate: {
      credit: true,
      category: { select: ['documentId', 'name', 'locale'] },
      people: { select: ['documentId'] },
    },
  })) as DraftVersion[];
};

/** Every draft of the article that a call names, oldest first, as it is before the call. */
export const draftsBefore = memoizePerWrite(readDrafts);

/** Those of them that a call to publish is for. */
export const draftsToPublish = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
): Promise<DraftVersion[]> => {
  const { locale } = write.params;
  const asked = locale ? [locale].flat() : [await defaultLocale(strapi)];
  const drafts = await draftsBefore(strapi, write);
  return asked.includes('*') ? drafts : drafts.filter((draft) => asked.includes(draft.locale));
};

/** The version that another language is made from: the default locale's, else the oldest. */
export const sourceOf = (
  versions: DraftVersion[],
  locale: string,
  byDefault: string,
): DraftVersion | undefined => {
  const others = versions.filter((version) => version.locale !== locale);
  return others.find((version) => version.locale === byDefault) ?? others[0];
};
