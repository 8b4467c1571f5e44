import type { Core } from '@strapi/strapi';

import { slugType, type SlugType } from './slug-type';
import { randomSlug } from './random-slug';
import { uniqueSlug } from './unique-slug';
import { lockSlugs } from './lock-slugs';
import { refuseUnpublishableSlug } from './refuse-unpublishable-slug';
import { isSlug } from './slug';
import { malformedSlugError, takenSlugError } from './slug-errors';
import { findSlugHolder, loadSlugRows, type SlugScope } from './slug-rows';
import {
  currentSlug,
  replaceCopiedSlug,
  decideSlug,
  type CurrentSlug,
  type SlugDecision,
} from './decide-slug';
import type { DocumentWrite, Rule } from '../document-rules/document-write';
import { readingRuleService } from '../flash-news-services';
import { resolveLocale } from '../document-rules/locale';
import { targetDocumentId } from '../document-rules/published-versions';

/** Returns the scope of a save's slug; undefined where the save names several locales, which Strapi refuses. */
const scopeOf = async (
  strapi: Core.Strapi,
  type: SlugType,
  write: DocumentWrite,
): Promise<SlugScope | undefined> => {
  const ownDocumentId = targetDocumentId(write);
  if (!type.isLocalized) return { type, locale: null, ownDocumentId };
  const locale = await resolveLocale(strapi, write.params.locale);
  return locale === null ? undefined : { type, locale, ownDocumentId };
};

const loadCurrentSlug = async (strapi: Core.Strapi, scope: SlugScope): Promise<CurrentSlug> => {
  const { type, locale, ownDocumentId: documentId } = scope;
  if (documentId === undefined) return { slug: null, text: null, published: null };
  const version = { documentId, ...(type.isLocalized && { locale }) };
  return currentSlug(await loadSlugRows(strapi, type, version), type.hasDrafts);
};

/** Decides with the document's other languages in view. */
const decideInScope = async (
  strapi: Core.Strapi,
  { type, locale, ownDocumentId: documentId }: SlugScope,
  data: Record<string, unknown>,
  current: CurrentSlug,
): Promise<SlugDecision> => {
  const decision = decideSlug(data, current, type.headline);
  const isAlone = !type.isLocalized || documentId === undefined || current.published !== null;
  if (isAlone || decision.kind === 'generate') return decision;
  const others = await loadSlugRows(strapi, type, { documentId, locale: { $ne: locale } });
  return replaceCopiedSlug(decision, data, current, type.headline, others);
};

/** A number at the end would tell a caller of the content API that somebody hidden has the slug without it. */
const generateSlug = async (
  strapi: Core.Strapi,
  scope: SlugScope,
  text: string,
): Promise<string> =>
  (await readingRuleService(strapi).hides(scope.type.uid))
    ? randomSlug(scope.type.noun, text)
    : uniqueSlug(strapi, scope, text);

/** Returns the slug to save; null while the version has no headline. */
const chooseSlug = async (
  strapi: Core.Strapi,
  scope: SlugScope,
  decision: SlugDecision,
  current: CurrentSlug,
): Promise<string | null> => {
  if (decision.kind === 'keep') return current.slug;
  if (decision.kind === 'generate') return generateSlug(strapi, scope, decision.text);
  if (!isSlug(decision.slug)) throw malformedSlugError(decision.slug);
  const holder = await findSlugHolder(strapi, scope, decision.slug, 'all');
  if (holder) throw await takenSlugError(strapi, scope, decision.slug, holder);
  return decision.slug;
};

/** Leaves an unchanged slug out of the data: a colleague may change it meanwhile. */
const withSlug = (data: Record<string, unknown>, slug: string | null, current: CurrentSlug) => {
  const { slug: given, ...rest } = data;
  return slug === current.slug && (slug !== null || given === undefined) ? rest : { ...rest, slug };
};

/** Gives a version a slug from its first save with a headline. Refuses (400) a typed slug that is malformed or taken. */
export const slugOnSave: Rule = async (strapi, write, next) => {
  const { data, status } = write.params;
  const type = slugType(strapi, write.uid);
  if (!type || !data || !['create', 'update'].includes(write.action)) return next();
  // Strapi refuses other types.
  if (!['string', 'undefined'].includes(typeof (data.slug ?? undefined))) return next();
  const scope = await scopeOf(strapi, type, write);
  if (!scope) return next();

  return strapi.db.transaction(async () => {
    const before = await loadCurrentSlug(strapi, scope);
    const isPublishing = type.hasDrafts && status === 'published';
    const isNew = (await decideInScope(strapi, scope, data, before)).kind !== 'keep';
    const isLocked = isNew || (isPublishing && before.slug !== before.published);
    if (isLocked) await lockSlugs(strapi, type);
    const current = isLocked ? await loadCurrentSlug(strapi, scope) : before;
    const slug = await chooseSlug(
      strapi,
      scope,
      await decideInScope(strapi, scope, data, current),
      current,
    );
    if (isPublishing && slug !== null) {
      await refuseUnpublishableSlug(strapi, scope, slug, current.published);
    }
    write.params.data = withSlug(data, slug, current);
    return next();
  });
};
