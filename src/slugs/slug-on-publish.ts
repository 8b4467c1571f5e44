import type { Core } from '@strapi/strapi';

import { slugType, type SlugType } from './slug-type';
import { uniqueSlug } from './unique-slug';
import { lockSlugs } from './lock-slugs';
import { refuseUnpublishableSlug } from './refuse-unpublishable-slug';
import { isBlank, saveSlug, loadSlugRows, type SlugRow } from './slug-rows';
import type { DocumentWrite, Rule } from '../document-rules/document-write';
import { defaultLocale } from '../document-rules/locale';

/** A draft to be published, with the slug that its version is published under. */
interface DraftToPublish {
  draft: SlugRow;
  published: string | null;
}

const draftsToPublish = async (
  strapi: Core.Strapi,
  type: SlugType,
  { params: { documentId, locale } }: DocumentWrite,
): Promise<DraftToPublish[]> => {
  const rows = await loadSlugRows(strapi, type, { documentId });
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

const settleSlug = async (
  strapi: Core.Strapi,
  type: SlugType,
  { draft, published }: DraftToPublish,
): Promise<void> => {
  const { documentId, locale, slug, text } = draft;
  const scope = { type, locale, ownDocumentId: documentId };
  if (slug !== null && !isBlank(slug)) {
    await refuseUnpublishableSlug(strapi, scope, slug, published);
  } else if (text !== null && !isBlank(text)) {
    await saveSlug(strapi, type, [draft.id], await uniqueSlug(strapi, scope, text));
  }
};

/** Refuses (400) to publish a slug that another published version has, at one moment too. Fills a missing slug. */
export const slugOnPublish: Rule = async (strapi, write, next) => {
  const type = slugType(strapi, write.uid);
  if (!type || write.action !== 'publish' || !write.params.documentId) return next();
  return strapi.db.transaction(async () => {
    const before = await draftsToPublish(strapi, type, write);
    const isNew = before.some(({ draft, published }) => draft.slug !== published || !draft.slug);
    if (isNew) await lockSlugs(strapi, type);
    const drafts = isNew ? await draftsToPublish(strapi, type, write) : before;
    for (const each of drafts) await settleSlug(strapi, type, each);
    return next();
  });
};
