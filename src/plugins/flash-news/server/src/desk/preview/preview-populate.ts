import { type GuardedTypes, isGuarded } from '../../newsroom/opt-in/guarded-types';
import type { ModelAttribute, ModelOf } from '../../strapi/model';

/** Strapi's `populate` as an object, or true for what is shown without going further. */
export type Populate = { [field: string]: true | { populate: Populate } };

const isToOne = ({ relation = '' }: ModelAttribute): boolean => relation.endsWith('ToOne');

/**
 * What is shown of a previewed entry: its components, pictures and the entries that belong to it. Never
 * another story, nor what would lead to one: a preview opens one document. From a companion (a quote) it
 * goes on to the one that it names (its speaker), and not to all that this one has.
 */
export const previewPopulate = (uid: string, modelOf: ModelOf, guarded: GuardedTypes): Populate => {
  const companions = { news: [], companions: guarded.companions };

  const relationOf = (attribute: ModelAttribute, depth: number): Populate[string] | undefined => {
    const { target = '' } = attribute;
    if (!target.startsWith('api::')) return undefined;
    if (!isGuarded(guarded, target)) return depth === 0 ? true : undefined;
    const belongs = isGuarded(companions, target) && (depth === 0 || isToOne(attribute));
    return belongs ? { populate: fieldsOf(target, depth + 1) } : undefined;
  };

  const fieldsOf = (model: string, depth: number): Populate => {
    const shown: Populate = {};
    for (const [field, attribute] of Object.entries(modelOf(model)?.attributes ?? {})) {
      const { type, component } = attribute;
      const relation = type === 'relation' ? relationOf(attribute, depth) : undefined;
      if (relation) shown[field] = relation;
      else if (type === 'media') shown[field] = true;
      else if (component) shown[field] = { populate: fieldsOf(component, depth) };
    }
    return shown;
  };

  return fieldsOf(uid, 0);
};
