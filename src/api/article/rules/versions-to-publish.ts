import type { Core } from '@strapi/strapi';

import type { DocumentWrite } from '../../../document-rules/document-write';
import { localeOf } from '../../../document-rules/locale';
import { readRelation } from '../../../document-rules/read-relation';
import { draftsBefore, draftsToPublish } from './draft-versions';

/** A version with what is looked at before readers get it. */
export interface Draft {
  locale: string;
  title?: string | null;
  lead?: unknown;
  byline?: unknown;
  credit?: unknown;
  category?: { documentId: string } | null;
}

/** The versions that a call puts before readers, as they will be. */
export const versionsToPublish = async (
  strapi: Core.Strapi,
  write: DocumentWrite,
): Promise<Draft[]> => {
  const { locale, status, data } = write.params;
  if (write.action === 'publish') return draftsToPublish(strapi, write);
  if (!['create', 'update'].includes(write.action) || status !== 'published') return [];
  const code = await localeOf(strapi, locale);
  if (code === null) return [];
  const before = write.action === 'update' ? await draftsBefore(strapi, write) : [];
  // Strapi itself answers where there is no such document.
  if (write.action === 'update' && before.length === 0) return [];
  // i18n copies what isn't localized, as the credit, into a language that is new.
  const own = before.find((one) => one.locale === code);
  const draft: Draft = own ?? { locale: code, credit: before.find((one) => one.credit)?.credit };
  const category = readRelation(data?.category);
  return [
    {
      ...draft,
      ...data,
      credit: savedCredit(draft.credit, own ? data?.credit : (data?.credit ?? undefined)),
      locale: code,
      category: category.given ? (category.names.length > 0 ? GIVEN : null) : draft.category,
    },
  ];
};

/** What a save leaves of a component: an `id` changes the one that is there, without one it is new. */
const savedCredit = (kept: unknown, given: unknown): unknown =>
  given && kept && typeof given === 'object' && 'id' in given
    ? { ...kept, ...given }
    : given === undefined
      ? kept
      : given;

const GIVEN = { documentId: 'given' };
