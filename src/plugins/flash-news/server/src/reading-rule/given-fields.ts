import type { ModelAttribute, ModelOf } from '../strapi/model';

/** A field that a write gives, also within components. */
export interface GivenField {
  /** Such as `figure.credit`. */
  path: string;
  attribute: ModelAttribute;
  value: unknown;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the fields of a write's data, those of components in their place. */
export const givenFields = (modelOf: ModelOf, uid: string, data: unknown): GivenField[] => {
  if (Array.isArray(data)) return data.flatMap((one) => givenFields(modelOf, uid, one));
  if (!isFields(data)) return [];
  return Object.entries(modelOf(uid)?.attributes ?? {}).flatMap(([field, attribute]) => {
    const value = data[field];
    const within = (component: unknown, part: unknown): GivenField[] =>
      typeof component !== 'string'
        ? []
        : givenFields(modelOf, component, part).map((inner) => ({
            ...inner,
            path: `${field}.${inner.path}`,
          }));
    if (attribute.type === 'component') return within(attribute.component, value);
    if (attribute.type === 'dynamiczone') {
      return [value].flat().flatMap((part) => within((part as Fields | null)?.__component, part));
    }
    return value === undefined ? [] : [{ path: field, attribute, value }];
  });
};

const isBlank = (value: unknown): boolean =>
  value === null || (typeof value === 'string' && value.trim() === '');

/** Whether a field's value must be unique, and there is one. */
export const isUnique = ({ attribute, value }: GivenField): boolean =>
  (attribute.type === 'uid' || attribute.unique === true) && !isBlank(value);
