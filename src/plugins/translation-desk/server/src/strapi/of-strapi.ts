/** Fields that Strapi adds to a content type; in components these names are their own. */
const OF_STRAPI = [
  ...['createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy'],
  ...['locale', 'localizations'],
];

/** Returns whether a field of a content type, by its name at the top, is Strapi's. */
export const isOfStrapi = (name: string): boolean => OF_STRAPI.includes(name);
