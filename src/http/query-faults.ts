import type { Fault } from './refuse-faults';
import { LARGEST_ROW_ID } from './row-ids';

type Query = Record<string, unknown>;

const BOOLEAN_OPERATORS = ['$null', '$notNull'];
const TEXT_OPERATOR = /^\$(not)?(contains|startsWith|endsWith)i?$/i;

const INHERITED = ['__proto__', 'constructor', 'prototype'];

const isObject = (value: unknown): value is Query => typeof value === 'object' && value !== null;

const numberFaults = (value: unknown, path: string[]): Fault[] => {
  if (isObject(value)) {
    return Object.entries(value).flatMap(([name, inner]) => {
      if (BOOLEAN_OPERATORS.includes(name)) return [];
      const here = [...path, name];
      if (TEXT_OPERATOR.test(name)) return [{ path: here, message: 'can be asked of a text only' }];
      return numberFaults(inner, here);
    });
  }
  const isNumber = typeof value === 'string' && /^-?\d{1,10}$/.test(value);
  if (isNumber && Math.abs(Number(value)) <= LARGEST_ROW_ID) return [];
  return [{ path, message: `must be a whole number up to ${LARGEST_ROW_ID}` }];
};

const filterFaults = (filters: unknown, path: string[], numbers: Set<string>): Fault[] => {
  if (!isObject(filters)) return [];
  return Object.entries(filters).flatMap(([name, value]) => {
    const here = [...path, name];
    if (['$and', '$or'].includes(name) && !Array.isArray(value)) {
      return [{ path: here, message: 'must be a list of filters' }];
    }
    return numbers.has(name) ? numberFaults(value, here) : filterFaults(value, here, numbers);
  });
};

/** Returns a query's faults that Strapi 5.54 answers with 500. `numbers`: fields that are whole numbers everywhere. */
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

interface Model {
  attributes: Record<string, { type: string }>;
}

/** Returns the field names that are whole numbers in every type that has them, and `id`. */
export const wholeNumberFields = (types: Model[]): Set<string> => {
  const fields = types.flatMap(({ attributes }) => Object.entries(attributes));
  const others = new Set(fields.flatMap(([name, { type }]) => (type === 'integer' ? [] : name)));
  const integers = fields.flatMap(([name, { type }]) => (type === 'integer' ? name : []));
  return new Set(['id', ...integers.filter((name) => !others.has(name))]);
};
