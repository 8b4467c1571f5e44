import type { Core } from '@strapi/strapi';

import { slugType, type SlugType } from './slug-type';
import { freeSlug } from './free-slug';
import { lockSlugs } from './lock-slugs';
import { isSlug } from './slug';
import { malformedSlug, takenSlug } from './slug-refusal';
import { isBlank, otherDocumentWith, saveSlug, slugRows, type SlugRow } from './slug-rows';
import type { Rule } from '../document-rules/document-write';

interface Cloned {
  documentId?: string;
  entries?: { id: number; slug?: string | null }[];
}

/** What was typed for the clone. The panel's form begins with the original's, which nobody typed. */
const typedSlug = (data: Record<string, unknown> | undefined, original: SlugRow[]) => {
  const given = data?.slug;
  if (typeof given !== 'string' || isBlank(given)) return null;
  const slug = given.trim();
  return original.some((row) => row.slug === slug) ? null : slug;
};

const settle = async (strapi: Core.Strapi, type: SlugType, row: SlugRow): Promise<string> => {
  const { documentId, locale, slug, text } = row;
  const place = { type, locale, except: documentId };
  if (slug === null) return freeSlug(strapi, place, text ?? '');
  const holder = await otherDocumentWith(strapi, place, slug, 'all');
  if (holder) throw await takenSlug(strapi, place, slug, holder);
  return slug;
};

/** A clone has a slug of its own in each language, never the original's. */
export const slugOnClone: Rule = async (strapi, write, next) => {
  const type = slugType(strapi, write.uid);
  const { documentId, data } = write.params;
  if (!type || write.action !== 'clone' || !documentId) return next();
  const slug = typedSlug(data, await slugRows(strapi, type, { documentId }));
  if (slug !== null && !isSlug(slug)) throw malformedSlug(slug);
  write.params.data = { ...data, slug };

  return strapi.db.transaction(async () => {
    await lockSlugs(strapi, type);
    const result = await next();
    const clone = result as Cloned;
    if (!clone.documentId) return result;
    for (const row of await slugRows(strapi, type, { documentId: clone.documentId })) {
      const own = await settle(strapi, type, row);
      if (own !== row.slug) await saveSlug(strapi, type, [row.id], own);
      const entry = clone.entries?.find(({ id }) => id === row.id);
      if (entry) entry.slug = own;
    }
    return result;
  });
};
