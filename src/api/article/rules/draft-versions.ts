import type { Core } from '@strapi/strapi';

import type { DocumentWrite } from '../../../document-rules/document-write';
import { defaultLocale } from '../../../document-rules/locale';
import { memoizePerWrite } from '../../../document-rules/memoize-per-write';

export interface CategoryName {
  documentId: string;
  name: string;
  locale: string;
}

/** A draft with the fields that a translation takes over or a publication checks. */
export interface DraftVersion {
  id: number;
  locale: string;
  title?: string | null;
  lead?: string | null;
  byline?: string | null;
  credit?: object | null;
  category: CategoryName | null;
  people: { documentId: string }[];
  authors: { documentId: string }[];
}

const queryDrafts = async (strapi: Core.Strapi, write: DocumentWrite): Promise<DraftVersion[]> => {
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
      authors: { select: ['documentId'] },
    },
  })) as DraftVersion[];
};

/** Loads the drafts of a write's article, oldest first, as they were before the write. */
export const loadDrafts = memoizePerWrite(queryDrafts);

/** Returns the drafts that a publish names. */
export const draftsToPublish = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
): Promise<DraftVersion[]> => {
  const { locale } = write.params;
  const asked = locale ? [locale].flat() : [await defaultLocale(strapi)];
  const drafts = await loadDrafts(strapi, write);
  return asked.includes('*') ? drafts : drafts.filter((draft) => asked.includes(draft.locale));
};

/** Returns the draft that a new language version starts from: the default locale's, else the oldest. */
export const translationSource = (
  versions: DraftVersion[],
  locale: string,
  byDefault: string,
): DraftVersion | undefined => {
  const others = versions.filter((version) => version.locale !== locale);
  return others.find((version) => version.locale === byDefault) ?? others[0];
};
