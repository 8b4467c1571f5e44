import { isVisible } from '../visibility/is-visible';

/** A published version as far as its address goes; `releasedAt` in epoch ms. */
export interface SluggedVersion {
  locale: string;
  releasedAt: number | null;
  slug: string | null;
}

/**
 * The slugs under which readers saw a version before a write, and which it has no more after it. One that
 * was never seen is not among them: an old address must not betray what was under embargo.
 */
export const formerSlugs = (
  before: SluggedVersion[],
  after: SluggedVersion[],
  now: number,
): { locale: string; slug: string }[] =>
  before.flatMap(({ locale, releasedAt, slug }) => {
    if (slug === null || !isVisible({ releasedAt }, now)) return [];
    const stays = after.some((version) => version.locale === locale && version.slug === slug);
    return stays ? [] : [{ locale, slug }];
  });

/**
 * The field of a type that holds its slug, where old ones can be kept: a field of its own, not one inside
 * a component, whose rows Strapi replaces.
 */
export const slugFieldOf = (fields: { slug?: string }): string | undefined =>
  fields.slug?.includes('.') === true ? undefined : fields.slug;
