import type { Core } from '@strapi/strapi';

import { slugType, type SlugType } from './slug-type';
import { freeSlug } from './free-slug';
import { lockSlugs } from './lock-slugs';
import { refuseUnpublishable } from './refuse-unpublishable';
import { isSlug } from './slug';
import { malformedSlug, takenSlug } from './slug-refusal';
import { otherDocumentWith, slugRows, type SlugPlace } from './slug-rows';
import { slugBefore, unlessCopied, wantedSlug, type Kept, type WantedSlug } from './wanted-slug';
import type { DocumentWrite, Rule } from '../document-rules/document-write';
import { localeOf } from '../document-rules/locale';
import { documentBefore } from '../document-rules/published-versions';

/** The version that a save writes; undefined where it names several locales, which Strapi refuses. */
const placeOf = async (
  strapi: Core.Strapi,
  type: SlugType,
  write: DocumentWrite,
): Promise<SlugPlace | undefined> => {
  const except = documentBefore(write);
  if (!type.isLocalized) return { type, locale: null, except };
  const locale = await localeOf(strapi, write.params.locale);
  return locale === null ? undefined : { type, locale, except };
};

const keptIn = async (strapi: Core.Strapi, place: SlugPlace): Promise<Kept> => {
  const { type, locale, except: documentId } = place;
  if (documentId === undefined) return { slug: null, text: null, published: null };
  const version = { documentId, ...(type.isLocalized && { locale }) };
  return slugBefore(await slugRows(strapi, type, version), type.hasDrafts);
};

/** What a save is to make of the slug of a version, seen beside the document's other languages. */
const wishIn = async (
  strapi: Core.Strapi,
  { type, locale, except: documentId }: SlugPlace,
  data: Record<string, unknown>,
  kept: Kept,
): Promise<WantedSlug> => {
  const wish = wantedSlug(data, kept, type.headline);
  const isAlone = !type.isLocalized || documentId === undefined || kept.published !== null;
  if (isAlone || wish.kind === 'made') return wish;
  const others = await slugRows(strapi, type, { documentId, locale: { $ne: locale } });
  return unlessCopied(wish, data, kept, type.headline, others);
};

/** The slug that the version will have; null while it has no headline. */
const settle = async (
  strapi: Core.Strapi,
  place: SlugPlace,
  wish: WantedSlug,
  kept: Kept,
): Promise<string | null> => {
  if (wish.kind === 'stays') return kept.slug;
  if (wish.kind === 'made') return freeSlug(strapi, place, wish.text);
  if (!isSlug(wish.slug)) throw malformedSlug(wish.slug);
  const holder = await otherDocumentWith(strapi, place, wish.slug, 'all');
  if (holder) throw await takenSlug(strapi, place, wish.slug, holder);
  return wish.slug;
};

/** The data with the slug that is chosen; without one where the version keeps its own, which a colleague may change. */
const withSlug = (data: Record<string, unknown>, slug: string | null, kept: Kept) => {
  const { slug: given, ...rest } = data;
  return slug === kept.slug && (slug !== null || given === undefined) ? rest : { ...rest, slug };
};

/**
 * Every version has a slug from its first save on, made from its headline where nobody typed one, and no other
 * document of its type and locale has the same. A typed one that is taken or malformed is refused with 400.
 */
export const slugOnSave: Rule = async (strapi, write, next) => {
  const { data, status } = write.params;
  const type = slugType(strapi, write.uid);
  if (!type || !data || !['create', 'update'].includes(write.action)) return next();
  // Strapi itself refuses what is no text.
  if (!['string', 'undefined'].includes(typeof (data.slug ?? undefined))) return next();
  const place = await placeOf(strapi, type, write);
  if (!place) return next();

  return strapi.db.transaction(async () => {
    const before = await keptIn(strapi, place);
    const isPublishing = type.hasDrafts && status === 'published';
    const isNew = (await wishIn(strapi, place, data, before)).kind !== 'stays';
    const isLocked = isNew || (isPublishing && before.slug !== before.published);
    if (isLocked) await lockSlugs(strapi, type);
    const kept = isLocked ? await keptIn(strapi, place) : before;
    const slug = await settle(strapi, place, await wishIn(strapi, place, data, kept), kept);
    if (isPublishing && slug !== null) {
      await refuseUnpublishable(strapi, place, slug, kept.published);
    }
    write.params.data = withSlug(data, slug, kept);
    return next();
  });
};
