/** Strapi's metadata of a type. */
export interface TypeMeta {
  tableName: string;
  attributes: Record<
    string,
    { type: string; columnName?: string; searchable?: boolean } | undefined
  >;
}

/** Strapi's text and number types (`@strapi/database`, `utils/types`). */
const TEXT = ['string', 'text', 'uid', 'email', 'enumeration', 'richtext'];
const NUMBERS = ['biginteger', 'integer', 'decimal', 'float'];

const attributesOf = (meta: TypeMeta, types: string[]): string[] =>
  Object.entries(meta.attributes).flatMap(([name, attribute]) =>
    attribute !== undefined && attribute.searchable !== false && types.includes(attribute.type)
      ? [name]
      : [],
  );

/** Returns the attributes that `_q` searches: the row id and every text. */
export const textAttributes = (meta: TypeMeta): string[] => ['id', ...attributesOf(meta, TEXT)];

/** Returns the attributes that `_q` searches as well when the term is a number. */
export const numberAttributes = (meta: TypeMeta): string[] => attributesOf(meta, NUMBERS);

export const columnOf = (meta: TypeMeta, attribute: string): string =>
  meta.attributes[attribute]?.columnName ?? attribute;
