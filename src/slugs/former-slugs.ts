import type { Core } from '@strapi/strapi';

import type { SlugScope } from './slug-rows';

/** A plugin's type of addresses that documents had, and that lead readers to them still. */
interface Kept {
  uid: string;
  /** The field with the documentId of who had the address. */
  holder: string;
  where: object;
}

const keptOf = ({ type, locale }: SlugScope): Kept =>
  type.uid === 'api::person.person'
    ? { uid: 'plugin::wire-desk.address', holder: 'person', where: {} }
    : {
        uid: 'plugin::flash-news.address',
        holder: 'relatedDocumentId',
        where: { contentType: type.uid, locale },
      };

/** Returns those of `slugs` that other documents had: their addresses lead to these, or to whom a person was merged into. */
export const formerSlugs = async (
  strapi: Core.Strapi,
  scope: SlugScope,
  slugs: string[],
): Promise<Set<string>> => {
  const { uid, holder, where } = keptOf(scope);
  // A newsroom without the plugin has no such addresses.
  if (!strapi.db.metadata.has(uid)) return new Set();
  const isOther = scope.ownDocumentId !== undefined && { [holder]: { $ne: scope.ownDocumentId } };
  const rows = (await strapi.db.query(uid).findMany({
    select: ['slug'],
    where: { slug: { $in: slugs }, ...where, ...isOther },
  })) as { slug: string }[];
  return new Set(rows.map(({ slug }) => slug));
};
