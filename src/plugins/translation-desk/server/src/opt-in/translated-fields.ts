import type { TranslatedField } from '../../../shared/opt-in';
import { isLocalized, type ModelAttribute, type ModelOf, type ModelSchema } from '../strapi/model';

/** Kinds of texts by the type of their attribute. Not a slug, an address of mail, a password, or one of a list of values. */
const KINDS: Partial<Record<string, TranslatedField['kind']>> = {
  string: 'text',
  text: 'text',
  richtext: 'richtext',
  blocks: 'blocks',
};

export const isText = ({ type }: ModelAttribute): boolean => KINDS[type] !== undefined;

/** Whether a component has a text at any depth; `seen` are those that contain it, since components may nest in themselves. */
const hasTexts = (uid: string, modelOf: ModelOf, seen: string[] = []): boolean => {
  if (seen.includes(uid)) return false;
  return Object.values(modelOf(uid)?.attributes ?? {}).some(
    (attribute) =>
      isText(attribute) ||
      componentsOf(attribute).some((inner) => hasTexts(inner, modelOf, [...seen, uid])),
  );
};

/** Returns the components that an attribute holds. */
export const componentsOf = ({ type, component, components = [] }: ModelAttribute): string[] => {
  if (type === 'component') return component === undefined ? [] : [component];
  return type === 'dynamiczone' ? components : [];
};

const fieldsOfAttribute = (
  path: string,
  attribute: ModelAttribute,
  modelOf: ModelOf,
): TranslatedField[] => {
  const kind = KINDS[attribute.type];
  if (kind !== undefined) return [{ path, kind, maxLength: attribute.maxLength ?? null }];
  const components = componentsOf(attribute);
  if (!components.some((uid) => hasTexts(uid, modelOf))) return [];
  if (attribute.type === 'dynamiczone' || attribute.repeatable === true) {
    return [{ path, kind: 'list', maxLength: null }];
  }
  return Object.entries(modelOf(components[0] ?? '')?.attributes ?? {}).flatMap(([name, inner]) =>
    fieldsOfAttribute(`${path}.${name}`, inner, modelOf),
  );
};

/**
 * Returns the translatable fields of a type: its localized texts, and all texts of its localized components. A repeatable
 * component or dynamic zone is one field.
 */
export const translatedFields = (schema: ModelSchema, modelOf: ModelOf): TranslatedField[] =>
  Object.entries(schema.attributes).flatMap(([name, attribute]) =>
    isLocalized(attribute) ? fieldsOfAttribute(name, attribute, modelOf) : [],
  );
