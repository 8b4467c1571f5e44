import type { Core } from '@strapi/strapi';

import { isSlug } from './slug';
import { malformedSlug, takenSlug } from './slug-refusal';
import { otherDocumentWith, type SlugPlace } from './slug-rows';

/**
 * Refuses to put a slug before readers that another document has before them, or that can't be in an address.
 * One by which readers know the version already may be as old newsrooms wrote it.
 * @throws ValidationError naming the field.
 */
export const refuseUnpublishable = async (
  strapi: Core.Strapi,
  place: SlugPlace,
  slug: string,
  published: string | null,
): Promise<void> => {
  if (slug !== published && !isSlug(slug)) throw malformedSlug(slug);
  const holder = await otherDocumentWith(strapi, place, slug, 'published');
  if (holder) throw await takenSlug(strapi, place, slug, holder);
};
