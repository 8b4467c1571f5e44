import type { Rule } from './document-write';

/**
 * Drops the `id` of a saved version: the database gives ids. Strapi 5.54 drops it where the version exists, and writes a new one
 * by it, so that a save could take any id, or fail on one that is taken.
 */
export const dropRowId: Rule = (_, { params }, next) => {
  if (params.data) delete params.data['id'];
  return next();
};
