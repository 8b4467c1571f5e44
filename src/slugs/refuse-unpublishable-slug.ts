import type { Core } from '@strapi/strapi';

import { isSlug } from './slug';
import { malformedSlugError, takenSlugError } from './slug-errors';
import { findSlugHolder, type SlugScope } from './slug-rows';

/**
 * Refuses to publish a slug that another published document has, or that is malformed. A version may keep a
 * malformed slug that it is published under already (imported from an older site).
 * @throws ValidationError naming the field
 */
export const refuseUnpublishableSlug = async (
  strapi: Core.Strapi,
  scope: SlugScope,
  slug: string,
  published: string | null,
): Promise<void> => {
  if (slug !== published && !isSlug(slug)) throw malformedSlugError(slug);
  const holder = await findSlugHolder(strapi, scope, slug, 'published');
  if (holder) throw await takenSlugError(strapi, scope, slug, holder);
};
