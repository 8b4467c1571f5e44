import { isVisible } from '../visibility/is-visible';

/** A published version with its slug; `releasedAt` in epoch ms. */
export interface SluggedVersion {
  locale: string;
  releasedAt: number | null;
  slug: string | null;
}

/**
 * Returns the slugs that visible versions had before a write and lack after it. A version that was never visible
 * leaves none, since a redirect would reveal what was under embargo.
 */
export const formerSlugs = (
  before: SluggedVersion[],
  after: SluggedVersion[],
  now: number,
): { locale: string; slug: string }[] =>
  before.flatMap(({ locale, releasedAt, slug }) => {
    if (slug === null || !isVisible({ releasedAt }, now)) return [];
    const isKept = after.some((version) => version.locale === locale && version.slug === slug);
    return isKept ? [] : [{ locale, slug }];
  });

/** Returns a type's slug field; undefined for one inside a component, whose rows Strapi replaces. */
export const slugFieldOf = (fields: { slug?: string }): string | undefined =>
  fields.slug?.includes('.') === true ? undefined : fields.slug;
