import type { Core } from '@strapi/strapi';

import { formerSlugs } from './former-slugs';
import { randomSlug } from './random-slug';
import { withNumber, slugFrom } from './slug';
import { takenSlugs, type SlugScope } from './slug-rows';

/** Candidates in the first query; each further query has four times as many. */
const FIRST_CANDIDATES = 5;

/**
 * Returns a free slug from a headline or name, numbered -2, -3 … where needed. One that another document had isn't free: its
 * readers would get this one. Final only under `lockSlugs`.
 */
export const uniqueSlug = async (
  strapi: Core.Strapi,
  scope: SlugScope,
  text: string,
): Promise<string> => {
  const wanted = slugFrom(text) || randomSlug(scope.type.noun, '');
  for (let first = 1, count = FIRST_CANDIDATES; ; first += count, count *= 4) {
    const slugs = Array.from({ length: count }, (_, index) => withNumber(wanted, first + index));
    const taken = await takenSlugs(strapi, scope, slugs);
    // After those that are taken: what is given up between the two is found as a former one.
    const former = await formerSlugs(strapi, scope, slugs);
    const free = slugs.find((slug) => !taken.has(slug) && !former.has(slug));
    if (free !== undefined) return free;
  }
};
