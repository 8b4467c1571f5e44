import type { Core } from '@strapi/strapi';

import { resolveLocale } from '../document-rules/locale';
import { readVersions, type Status } from './read-versions';
import { toTag } from './version-tag';

/** Returns whether saves of a type are checked against their base version. */
export const hasVersionTags = (uid: string): boolean => TAGGED_TYPES.has(uid);

const TAGGED_TYPES = new Set([
  'api::article.article',
  'api::quote.quote',
  'api::person.person',
  'api::category.category',
]);

/** Loads a version's tag; null where the document has no version in that language. */
export const loadVersionTag = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  asked: { locale?: unknown; status?: Status },
): Promise<string | null> => {
  const named = typeof asked.locale === 'string' ? asked.locale : undefined;
  const locale = await resolveLocale(strapi, named);
  const [version] = await readVersions(strapi, uid, { documentId, locale }, asked.status);
  return version ? toTag(version) : null;
};
