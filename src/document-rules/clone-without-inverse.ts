import type { Rule } from './document-write';
import { inverseRelations } from './inverse-relations';

/**
 * A clone starts without what points at the original (an article's quotes, a category's articles).
 * Strapi alone moves them over, from the original's draft and published rows alike.
 */
export const cloneWithoutInverse: Rule = (strapi, write, next) => {
  if (write.action === 'clone') {
    const none = inverseRelations(strapi, write.uid).map(({ field }) => [field, { set: [] }]);
    write.params.data = { ...write.params.data, ...Object.fromEntries(none) };
  }
  return next();
};
