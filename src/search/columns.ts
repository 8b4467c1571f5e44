/** What is used of Strapi's metadata of a type. */
export interface TypeMeta {
  tableName: string;
  attributes: Record<
    string,
    { type: string; columnName?: string; searchable?: boolean } | undefined
  >;
}

/** The types of Strapi's that hold text, and those that hold a number (`@strapi/database`, `utils/types`). */
const TEXT = ['string', 'text', 'uid', 'email', 'enumeration', 'richtext'];
const NUMBERS = ['biginteger', 'integer', 'decimal', 'float'];

const attributesOf = (meta: TypeMeta, types: string[]): string[] =>
  Object.entries(meta.attributes).flatMap(([name, attribute]) =>
    attribute !== undefined && attribute.searchable !== false && types.includes(attribute.type)
      ? [name]
      : [],
  );

/** The attributes in which `_q` searches, as Strapi has it: the id of the row and every text. */
export const textAttributes = (meta: TypeMeta): string[] => ['id', ...attributesOf(meta, TEXT)];

/** The attributes in which `_q` searches as well if a number is searched for. */
export const numberAttributes = (meta: TypeMeta): string[] => attributesOf(meta, NUMBERS);

/** The column that holds an attribute. */
export const columnOf = (meta: TypeMeta, attribute: string): string =>
  meta.attributes[attribute]?.columnName ?? attribute;
