import { type GuardedTypes, isGuarded } from '../../newsroom/opt-in/guarded-types';
import type { ModelAttribute, ModelOf } from '../../strapi/model';

/** Strapi's `populate`; true for a relation whose own relations stay out. */
export type Populate = { [field: string]: true | { populate: Populate } };

const isToOne = ({ relation = '' }: ModelAttribute): boolean => relation.endsWith('ToOne');

/**
 * Returns the `populate` of a previewed version: its components, pictures and companions, but no other story, since a
 * preview opens one document. From a companion (a quote), only to-one relations (its speaker) are followed.
 */
export const previewPopulate = (uid: string, modelOf: ModelOf, guarded: GuardedTypes): Populate => {
  const companions = { news: [], companions: guarded.companions };

  const relationOf = (attribute: ModelAttribute, depth: number): Populate[string] | undefined => {
    const { target = '' } = attribute;
    if (!target.startsWith('api::')) return undefined;
    if (!isGuarded(guarded, target)) return depth === 0 ? true : undefined;
    const isCompanion = isGuarded(companions, target) && (depth === 0 || isToOne(attribute));
    return isCompanion ? { populate: fieldsOf(target, depth + 1) } : undefined;
  };

  const fieldsOf = (model: string, depth: number): Populate => {
    const populate: Populate = {};
    for (const [field, attribute] of Object.entries(modelOf(model)?.attributes ?? {})) {
      const { type, component } = attribute;
      const relation = type === 'relation' ? relationOf(attribute, depth) : undefined;
      if (relation) populate[field] = relation;
      else if (type === 'media') populate[field] = true;
      else if (component) populate[field] = { populate: fieldsOf(component, depth) };
    }
    return populate;
  };

  return fieldsOf(uid, 0);
};
