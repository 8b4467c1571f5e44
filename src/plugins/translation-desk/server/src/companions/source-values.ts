import { isLocalized, type ModelAttribute, type ModelOf, type ModelSchema } from '../strapi/model';
import { isOfStrapi } from '../strapi/of-strapi';

type Values = Record<string, unknown>;

/** Attributes that say something in no language. */
const WORDLESS = [
  ...['enumeration', 'boolean', 'date', 'datetime', 'time', 'timestamp'],
  ...['integer', 'biginteger', 'float', 'decimal', 'media'],
];

const isObject = (value: unknown): value is Values =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns the attributes of a type that each locale has, and staff may write; all of a component. */
const attributesOf = (model: ModelSchema, isComponent: boolean): [string, ModelAttribute][] =>
  Object.entries(model.attributes).filter(
    ([name, attribute]) =>
      isComponent ||
      (!isOfStrapi(name) &&
        isLocalized(attribute) &&
        attribute.writable !== false &&
        attribute.visible !== false),
  );

/** Reads what versions of documents have besides words. */
export const createSourceValues = (modelOf: ModelOf) => {
  /** Returns the relations of Strapi's queries by which media and components of a type are loaded. */
  const populateOf = (
    model: ModelSchema,
    seen: string[] = [],
    isComponent = false,
  ): Record<string, unknown> =>
    Object.fromEntries(
      attributesOf(model, isComponent).flatMap(([name, attribute]): [string, unknown][] => {
        const { type, component, components = [] } = attribute;
        if (type === 'media') return [[name, true]];
        const within = (uid: string | undefined): object | null => {
          const inner = uid === undefined || seen.includes(uid) ? undefined : modelOf(uid);
          return inner ? { populate: populateOf(inner, [...seen, inner.uid], true) } : null;
        };
        const one = type === 'component' ? within(component) : null;
        if (one !== null) return [[name, one]];
        if (type !== 'dynamiczone') return [];
        const on = components.map((uid) => [uid, within(uid) ?? { populate: {} }]);
        return [[name, { on: Object.fromEntries(on) as object }]];
      }),
    );

  const wordlessRow = (uid: string | undefined, row: unknown): Values => {
    const inner = uid === undefined ? undefined : modelOf(uid);
    return inner && isObject(row) ? valuesFor(inner, {}, row, true) : {};
  };

  /** Returns rows of components without their words; undefined where none has anything else. */
  const wordlessRows = (
    rows: unknown[],
    typeOf: (row: unknown) => string | undefined,
    isNamed: boolean,
  ): Values[] | undefined => {
    const wordless = rows.map((row) => wordlessRow(typeOf(row), row));
    if (wordless.every((row) => Object.keys(row).length === 0)) return undefined;
    return wordless.map((row, index) =>
      isNamed ? { __component: typeOf(rows[index]), ...row } : row,
    );
  };

  /** Returns what a value says besides words; undefined where it says nothing. */
  const wordless = (attribute: ModelAttribute, value: unknown): unknown => {
    if (value === null || value === undefined) return undefined;
    const { type, component } = attribute;
    if (type === 'media') {
      const ids = [value].flat().flatMap((one) => (isObject(one) ? [one['id']] : []));
      return ids.length === 0 ? undefined : Array.isArray(value) ? ids : ids[0];
    }
    if (WORDLESS.includes(type)) return value;
    if (type === 'dynamiczone' && Array.isArray(value)) {
      const typeOf = (row: unknown) => (isObject(row) ? String(row['__component']) : undefined);
      return wordlessRows(value, typeOf, true);
    }
    if (type !== 'component') return undefined;
    if (Array.isArray(value)) return wordlessRows(value, () => component, false);
    const one = wordlessRow(component, value);
    return Object.keys(one).length === 0 ? undefined : one;
  };

  const valuesFor = (
    model: ModelSchema,
    given: Values,
    source: Values,
    isComponent: boolean,
  ): Values => {
    const taken = attributesOf(model, isComponent).flatMap(([name, attribute]) => {
      const own = given[name];
      // The panel sends null for a component that nobody has touched.
      if (own === undefined || (own === null && attribute.type === 'component')) {
        const value = wordless(attribute, source[name]);
        return value === undefined ? [] : [[name, value]];
      }
      const inner = attribute.type === 'component' ? modelOf(attribute.component ?? '') : undefined;
      // Rows of a repeatable one can't be told to be the same as those of the source.
      if (!inner || !isObject(own) || !isObject(source[name])) return [];
      return [[name, valuesFor(inner, own, source[name], true)]];
    });
    return { ...given, ...(Object.fromEntries(taken) as Values) };
  };

  return {
    populateOf: (model: ModelSchema) => populateOf(model),

    /**
     * Returns the data of a new version with what its source says besides words: dates, numbers, pictures, also in components. What
     * the data give stays, null too but of components; words are for the translator.
     */
    withSourceValues: (model: ModelSchema, given: Values, source: Values): Values =>
      valuesFor(model, given, source, false),
  };
};

export type SourceValues = ReturnType<typeof createSourceValues>;
