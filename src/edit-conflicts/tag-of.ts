import type { Core } from '@strapi/strapi';

import { localeOf } from '../document-rules/locale';
import { readVersions, type Status } from './read-versions';
import { toTag } from './version-tag';

/** The types of which a save says what it was begun from. */
export const isGuarded = (uid: string): boolean => GUARDED.has(uid);

const GUARDED = new Set([
  'api::article.article',
  'api::quote.quote',
  'api::person.person',
  'api::category.category',
]);

/** The tag of a version; null where there is none in that language. */
export const tagOf = async (
  strapi: Core.Strapi,
  uid: string,
  documentId: string,
  asked: { locale?: unknown; status?: Status },
): Promise<string | null> => {
  const named = typeof asked.locale === 'string' ? asked.locale : undefined;
  const locale = await localeOf(strapi, named);
  const [version] = await readVersions(strapi, uid, { documentId, locale }, asked.status);
  return version ? toTag(version) : null;
};
