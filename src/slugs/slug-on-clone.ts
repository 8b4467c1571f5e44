import type { Core } from '@strapi/strapi';

import { slugType, type SlugType } from './slug-type';
import { uniqueSlug } from './unique-slug';
import { lockSlugs } from './lock-slugs';
import { isSlug } from './slug';
import { malformedSlugError, takenSlugError } from './slug-errors';
import { isBlank, findSlugHolder, saveSlug, loadSlugRows, type SlugRow } from './slug-rows';
import type { Rule } from '../document-rules/document-write';

interface Cloned {
  documentId?: string;
  entries?: { id: number; slug?: string | null }[];
}

/** Returns the slug typed for the clone; null for the original's, with which the panel fills the form. */
const typedSlug = (data: Record<string, unknown> | undefined, original: SlugRow[]) => {
  const given = data?.slug;
  if (typeof given !== 'string' || isBlank(given)) return null;
  const slug = given.trim();
  return original.some((row) => row.slug === slug) ? null : slug;
};

const chooseSlug = async (strapi: Core.Strapi, type: SlugType, row: SlugRow): Promise<string> => {
  const { documentId, locale, slug, text } = row;
  const scope = { type, locale, ownDocumentId: documentId };
  if (slug === null) return uniqueSlug(strapi, scope, text ?? '');
  const holder = await findSlugHolder(strapi, scope, slug, 'all');
  if (holder) throw await takenSlugError(strapi, scope, slug, holder);
  return slug;
};

/** Gives a clone its own slug in each language. */
export const slugOnClone: Rule = async (strapi, write, next) => {
  const type = slugType(strapi, write.uid);
  const { documentId, data } = write.params;
  if (!type || write.action !== 'clone' || !documentId) return next();
  const slug = typedSlug(data, await loadSlugRows(strapi, type, { documentId }));
  if (slug !== null && !isSlug(slug)) throw malformedSlugError(slug);
  write.params.data = { ...data, slug };

  return strapi.db.transaction(async () => {
    await lockSlugs(strapi, type);
    const result = await next();
    const clone = result as Cloned;
    if (!clone.documentId) return result;
    for (const row of await loadSlugRows(strapi, type, { documentId: clone.documentId })) {
      const own = await chooseSlug(strapi, type, row);
      if (own !== row.slug) await saveSlug(strapi, type, [row.id], own);
      const entry = clone.entries?.find(({ id }) => id === row.id);
      if (entry) entry.slug = own;
    }
    return result;
  });
};
