/** What the fields of the content model hold. */
export interface FieldKinds {
  /** Names of fields that are whole numbers in every type that has them. */
  numbers: Set<string>;
  /** Names of fields that are days, times, JSON or the like in every type that has them. */
  textless: Set<string>;
}

interface Model {
  attributes: Record<string, { type: string }>;
}

/** Returns the names of the fields that are of these kinds in every type that has them. */
const namesOf = (types: Model[], kinds: string[]): Set<string> => {
  const fields = types.flatMap(({ attributes }) => Object.entries(attributes));
  const others = new Set(fields.flatMap(([name, { type }]) => (kinds.includes(type) ? [] : name)));
  return new Set(fields.flatMap(([name]) => (others.has(name) ? [] : name)));
};

const TEXTLESS = ['date', 'datetime', 'time', 'timestamp', 'json', 'blocks', 'boolean'];
const JOINED = ['relation', 'component', 'dynamiczone', 'media'];

/** Returns what the fields of these types hold. */
export const fieldKinds = (types: Model[]): FieldKinds => ({
  numbers: namesOf(types, ['integer']).add('id'),
  textless: namesOf(types, [...TEXTLESS, 'decimal', 'float', 'biginteger']),
});

/** Returns the names of fields that are kept in tables of their own in any of these types. */
export const joinedFields = (types: Model[]): Set<string> =>
  new Set(
    types
      .flatMap(({ attributes }) => Object.entries(attributes))
      .flatMap(([name, { type }]) => (JOINED.includes(type) ? name : [])),
  );
