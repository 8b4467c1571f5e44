import fc from 'fast-check';

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Values that no field, or few, accept: wrong types, lengths, numbers beyond a column, dates beyond a calendar. */
const HOSTILE: Json[] = [
  null,
  true,
  '',
  ' ',
  '.',
  '..',
  'a'.repeat(256),
  'a'.repeat(5000),
  '\u202eé',
  '__proto__',
  'constructor',
  'toString',
  '%00',
  -1,
  0,
  1.5,
  2 ** 31,
  2 ** 53,
  1e308,
  '99999999999999999999',
  '1e5',
  '0000-01-01T00:00:00.000Z',
  '9999-12-31T23:59:59.999Z',
  '+275760-09-13T00:00:00.000Z',
  '-000001-01-01T00:00:00.000Z',
  '2026-02-30',
  '*',
  'sq',
  'xx',
  [],
  [[]],
  [null],
  [1, 'a'],
  {},
  { id: 2 ** 40 },
  { connect: 'x' },
  { connect: [{ id: '' }], disconnect: null },
  { set: [null] },
  { documentId: [] },
  { $ne: null },
  { length: 3 },
];

export const hostile = (): fc.Arbitrary<Json> =>
  fc.oneof(
    { weight: 5, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 30 }) },
    { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 3 }) as fc.Arbitrary<Json> },
  );

type Path = string[];

/** Returns the paths of all values inside a value, its own (`[]`) first. */
const pathsIn = (value: Json, at: Path = []): Path[] =>
  value !== null && typeof value === 'object'
    ? [at, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...at, key]))]
    : [at];

const replaced = (value: Json, [key, ...rest]: Path, by: Json | undefined): Json | undefined => {
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.flatMap((each, index) => {
      const kept = String(index) === key ? replaced(each, rest, by) : each;
      return kept === undefined ? [] : [kept];
    });
  }
  const inner = replaced((value as Record<string, Json>)[key] ?? null, rest, by);
  const others = Object.entries(value as object).filter(([name]) => name !== key);
  return Object.fromEntries(inner === undefined ? others : [...others, [key, inner]]);
};

/** Returns a valid body in which up to three values, at any depth, are replaced by hostile ones or left out. */
export const spoilt = (valid: Json): fc.Arbitrary<Json | undefined> =>
  fc
    .array(
      fc.tuple(
        fc.nat(),
        fc.oneof(
          { weight: 8, arbitrary: hostile() },
          { weight: 1, arbitrary: fc.constant(undefined) },
        ),
      ),
      { minLength: 0, maxLength: 3 },
    )
    .map((changes) =>
      changes.reduce<Json | undefined>((body, [nth, by]) => {
        if (body === undefined) return body;
        const paths = pathsIn(body);
        // The body as a whole is one of many places, and would hide what its fields do.
        const path = paths[1 + (nth % Math.max(1, paths.length - 1))] ?? [];
        return nth % 37 === 0 ? by : replaced(body, path, by);
      }, valid),
    );
