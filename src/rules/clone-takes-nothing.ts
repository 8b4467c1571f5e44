import type { UID } from '@strapi/strapi';

import type { Rule } from './document-write';

interface Attribute {
  type: string;
  mappedBy?: string;
}

/** The relations whose other side owns the link: copying them would take the link from the original. */
export const inverseRelations = (attributes: Record<string, Attribute>): string[] =>
  Object.entries(attributes)
    .filter(([, { type, mappedBy }]) => type === 'relation' && mappedBy !== undefined)
    .map(([name]) => name);

/**
 * A clone starts without what points at the original (an article's quotes, a category's articles).
 * Strapi alone moves them over, from the original's draft and published rows alike.
 */
export const cloneTakesNothing: Rule = (strapi, write, next) => {
  if (write.action === 'clone') {
    // Of Strapi's union of attribute types only these two properties matter here.
    const { attributes } = strapi.getModel(write.uid as UID.ContentType) as {
      attributes: Record<string, Attribute>;
    };
    const none = inverseRelations(attributes).map((name) => [
      name,
      { set: [] },
    ]);
    write.params.data = { ...write.params.data, ...Object.fromEntries(none) };
  }
  return next();
};
