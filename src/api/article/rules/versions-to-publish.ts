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
  category?: { documentId: string } | null;
}

/** Returns the versions that a write publishes, with the write's data applied. */
export const versionsToPublish = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
): Promise<VersionToPublish[]> => {
  const { locale, status, data } = write.params;
  if (write.action === 'publish') return draftsToPublish(strapi, write);
  if (!['create', 'update'].includes(write.action) || status !== 'published') return [];
  const code = await resolveLocale(strapi, locale);
  if (code === null) return [];
  const before = write.action === 'update' ? await loadDrafts(strapi, write) : [];
  // Strapi answers 404 for an unknown document.
  if (write.action === 'update' && before.length === 0) return [];
  // A new language inherits shared fields such as the credit.
  const own = before.find((one) => one.locale === code);
  const draft: VersionToPublish = own ?? {
    locale: code,
    credit: before.find((one) => one.credit)?.credit,
  };
  const category = readRelation(data?.category);
  return [
    {
      ...draft,
      ...data,
      credit: savedCredit(draft.credit, own ? data?.credit : (data?.credit ?? undefined)),
      locale: code,
      category: category.given ? (category.references.length > 0 ? GIVEN : null) : draft.category,
    },
  ];
};

/** Merges a saved component: data with an `id` changes the existing one, data without replaces it. */
const savedCredit = (kept: unknown, given: unknown): unknown =>
  given && kept && typeof given === 'object' && 'id' in given
    ? { ...kept, ...given }
    : given === undefined
      ? kept
      : given;

const GIVEN = { documentId: 'given' };
