import type { Fault } from './refuse-faults';

type Query = Record<string, unknown>;

/** Ids of rows and integers are of 32 bits in PostgreSQL. */
const LARGEST = 2 ** 31 - 1;

/** Operators on a number that take something else. */
const TAKE_A_BOOLEAN = ['$null', '$notNull'];
const FOR_TEXT = /^\$(not)?(contains|startsWith|endsWith)i?$/i;

const INHERITED = ['__proto__', 'constructor', 'prototype'];

const isObject = (value: unknown): value is Query => typeof value === 'object' && value !== null;

const numberFaults = (value: unknown, path: string[]): Fault[] => {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) => {
      if (TAKE_A_BOOLEAN.includes(name)) return [];
      const here = [...path, name];
      if (FOR_TEXT.test(name)) return [{ path: here, message: 'can be asked of a text only' }];
      return numberFaults(inner, here);
    });
  }
  const isNumber = typeof value === 'string' && /^-?\d{1,10}$/.test(value);
  if (isNumber && Math.abs(Number(value)) <= LARGEST) return [];
  return [{ path, message: `must be a whole number up to ${LARGEST}` }];
};

const filterFaults = (filters: unknown, path: string[], numbers: Set<string>): Fault[] => {
  if (!isObject(filters)) return [];
  return Object.entries(filters).flatMap(([name, value]) => {
    const here = [...path, name];
    if (['$and', '$or'].includes(name) && !isObject(value)) {
      return [{ path: here, message: 'must be a list of filters' }];
    }
    return numbers.has(name) ? numberFaults(value, here) : filterFaults(value, here, numbers);
  });
};

/**
 * What Strapi 5.54 answers with 500 though the question is to blame, on either database: a number that is none, filters and fields in the wrong shape.
 *
 * @param query as `strapi::query` parses it
 * @param numbers names of fields that hold a whole number in every type that has one of that name
 */
export const queryFaults = (query: Query, numbers: Set<string>): Fault[] => {
  const { filters, fields, _q: search } = query;
  const faults = filterFaults(filters, ['filters'], numbers);
  if (search !== undefined && typeof search !== 'string') {
    faults.push({ path: ['_q'], message: 'must be given once, as text' });
  }
  const inherited = [fields].flat().some((name) => INHERITED.includes(String(name)));
  if (inherited) faults.push({ path: ['fields'], message: 'names a field that does not exist' });
  return faults;
};

interface Typed {
  attributes: Record<string, { type: string }>;
}

/** The names of which every type that has one makes a whole number; `id` is one everywhere. */
export const wholeNumberFields = (types: Typed[]): Set<string> => {
  const fields = types.flatMap(({ attributes }) => Object.entries(attributes));
  const others = new Set(fields.flatMap(([name, { type }]) => (type === 'integer' ? [] : name)));
  const integers = fields.flatMap(([name, { type }]) => (type === 'integer' ? name : []));
  return new Set(['id', ...integers.filter((name) => !others.has(name))]);
};
