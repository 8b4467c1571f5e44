import { errors } from '@strapi/utils';

import type { Rule } from './document-write';
import { inverseRelations, type InverseRelation } from './inverse-relations';
import { readRelation } from './read-relation';

type Data = Record<string, unknown>;

/** Returns the first inverse relation that a request would change. */
export const firstInverseField = (
  inverse: InverseRelation[],
  data: Data,
): InverseRelation | undefined => inverse.find(({ field }) => readRelation(data[field]).given);

/** Refuses (400) a write to an inverse relation: it would change published versions. Permissions can't prevent it. */
export const refuseInverseRelations: Rule = (strapi, write, next) => {
  const { data } = write.params;
  if (['create', 'update'].includes(write.action) && data) {
    const refused = firstInverseField(inverseRelations(strapi, write.uid), data);
    if (refused) {
      throw new errors.ValidationError(
        `"${refused.field}" can't be changed here: each ${refused.owner.split('.').pop()} names its own.`,
        { field: refused.field },
      );
    }
  }
  return next();
};
