import type { Core } from '@strapi/strapi';

import { slugType, type SlugType } from './slug-type';
import { freeSlug } from './free-slug';
import { lockSlugs } from './lock-slugs';
import { refuseUnpublishable } from './refuse-unpublishable';
import { isBlank, saveSlug, slugRows, type SlugRow } from './slug-rows';
import type { DocumentWrite, Rule } from '../document-rules/document-write';
import { defaultLocale } from '../document-rules/locale';

/** A draft that a call publishes, and the slug by which readers know its version. */
interface Waiting {
  draft: SlugRow;
  published: string | null;
}

const waitingFor = async (
  strapi: Core.Strapi,
  type: SlugType,
  { params: { documentId, locale } }: DocumentWrite,
): Promise<Waiting[]> => {
  const rows = await slugRows(strapi, type, { documentId });
  const asked = locale ? [locale].flat() : [await defaultLocale(strapi)];
  const isAsked = (row: SlugRow) =>
    !type.isLocalized || asked.includes('*') || asked.includes(row.locale ?? '');
  return rows
    .filter((row) => row.publishedAt === null && isAsked(row))
    .map((draft) => {
      const known = rows.find((row) => row.publishedAt !== null && row.locale === draft.locale);
      return { draft, published: known?.slug ?? null };
    });
};

const settle = async (
  strapi: Core.Strapi,
  type: SlugType,
  { draft, published }: Waiting,
): Promise<void> => {
  const { documentId, locale, slug, text } = draft;
  const place = { type, locale, except: documentId };
  if (slug !== null && !isBlank(slug)) {
    await refuseUnpublishable(strapi, place, slug, published);
  } else if (text !== null && !isBlank(text)) {
    await saveSlug(strapi, type, [draft.id], await freeSlug(strapi, place, text));
  }
};

/**
 * No two published versions of a type and locale have one slug, also where both are published at the same moment:
 * 400 naming the field for who comes second. A draft of old that has no slug gets one.
 */
export const slugOnPublish: Rule = async (strapi, write, next) => {
  const type = slugType(strapi, write.uid);
  if (!type || write.action !== 'publish' || !write.params.documentId) return next();
  return strapi.db.transaction(async () => {
    const before = await waitingFor(strapi, type, write);
    const isNew = before.some(({ draft, published }) => draft.slug !== published || !draft.slug);
    if (isNew) await lockSlugs(strapi, type);
    const waiting = isNew ? await waitingFor(strapi, type, write) : before;
    for (const each of waiting) await settle(strapi, type, each);
    return next();
  });
};
