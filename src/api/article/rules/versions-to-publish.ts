import type { Core } from '@strapi/strapi';

import type { DocumentWrite } from '../../../document-rules/document-write';
import { resolveLocale } from '../../../document-rules/locale';
import { readRelation } from '../../../document-rules/read-relation';
import { loadDrafts, draftsToPublish } from './draft-versions';

export interface VersionToPublish {
  locale: string;
  title?: string | null;
  lead?: unknown;
  byline?: unknown;
  credit?: unknown;
  hasAuthors: boolean;
  hasCategory: boolean;
}

/** Returns the versions that a write publishes, with the write's data applied, for the check of completeness. */
export const versionsToPublish = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
): Promise<VersionToPublish[]> => {
  const { locale, status, data } = write.params;
  if (write.action === 'publish') {
    const drafts = await draftsToPublish(strapi, write);
    return drafts.map((draft) => ({
      ...draft,
      hasAuthors: draft.authors.length > 0,
      hasCategory: Boolean(draft.category),
    }));
  }
  if (!['create', 'update'].includes(write.action) || status !== 'published') return [];
  const code = await resolveLocale(strapi, locale);
  if (code === null) return [];
  const before = write.action === 'update' ? await loadDrafts(strapi, write) : [];
  // Strapi answers 404 for an unknown document.
  if (write.action === 'update' && before.length === 0) return [];
  const own = before.find((one) => one.locale === code);
  // A new language inherits the credit, a shared field; `syncSharedFields` fills it in only after this check.
  const credit = own ? own.credit : before.find((one) => one.credit)?.credit;
  const category = readRelation(data?.category);
  const authors = readRelation(data?.authors);
  return [
    {
      ...own,
      ...data,
      // In a new language null counts as not given.
      credit: savedCredit(credit, own ? data?.credit : (data?.credit ?? undefined)),
      locale: code,
      hasAuthors: authors.given ? authors.references.length > 0 : (own?.authors ?? []).length > 0,
      hasCategory: category.given ? category.references.length > 0 : Boolean(own?.category),
    },
  ];
};

/** Merges a saved component: data with an `id` changes the existing one, data without replaces it. */
const savedCredit = (kept: unknown, given: unknown): unknown => {
  if (given === undefined) return kept;
  if (given && kept && typeof given === 'object' && 'id' in given) return { ...kept, ...given };
  return given;
};
