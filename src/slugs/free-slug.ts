import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';

import { numbered, slugFrom } from './slug';
import { takenAmong, type SlugPlace } from './slug-rows';

/** So many are asked for at first; more each time that all are taken. */
const AT_FIRST = 5;

/**
 * The slug of a headline or name that no other document has: with -2, -3 and so on where need be. A text of which
 * nothing can be written gets the type's noun and a random end. Theirs for good only under `lockSlugs`.
 */
export const freeSlug = async (
  strapi: Core.Strapi,
  place: SlugPlace,
  text: string,
): Promise<string> => {
  const wanted = slugFrom(text) || `${place.type.noun}-${randomUUID().slice(0, 8)}`;
  for (let first = 1, count = AT_FIRST; ; first += count, count *= 4) {
    const slugs = Array.from({ length: count }, (_, index) => numbered(wanted, first + index));
    const taken = await takenAmong(strapi, place, slugs);
    const free = slugs.find((slug) => !taken.has(slug));
    if (free !== undefined) return free;
  }
};
