import type { Rule } from './document-write';
import { inverseRelations } from './inverse-relations';

/** Empties the inverse relations of a clone (an article's quotes): Strapi would move them from the original. */
export const cloneWithoutInverse: Rule = (strapi, write, next) => {
  if (write.action === 'clone') {
    const none = inverseRelations(strapi, write.uid).map(({ field }) => [field, { set: [] }]);
    write.params.data = { ...write.params.data, ...Object.fromEntries(none) };
  }
  return next();
};
