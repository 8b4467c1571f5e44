import { errors } from '@strapi/utils';

import type { Rule } from './document-write';
import { inverseRelations, type InverseRelation } from './inverse-relations';
import { readRelation } from './read-relation';

type Data = Record<string, unknown>;

/** The first field of a request that would move links which another entry owns. */
export const ownedElsewhere = (
  inverse: InverseRelation[],
  data: Data,
): InverseRelation | undefined => inverse.find(({ field }) => readRelation(data[field]).given);

/**
 * A link is edited where it is kept: the quote names its article, the article its category. From
 * the other side Strapi would change published entries without publishing them, so that is a 400.
 * Neither the panel's field permissions nor its disabled inputs prevent it.
 */
export const refuseInverseRelations: Rule = (strapi, write, next) => {
  const { data } = write.params;
  if (['create', 'update'].includes(write.action) && data) {
    const refused = ownedElsewhere(inverseRelations(strapi, write.uid), data);
    if (refused) {
      throw new errors.ValidationError(
        `"${refused.field}" can't be changed here: each ${refused.owner.split('.').pop()} names its own.`,
        { field: refused.field },
      );
    }
  }
  return next();
};
