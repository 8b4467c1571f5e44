import type { FieldKinds } from './field-kinds';
import type { Fault } from './refuse-faults';
import { LARGEST_INTEGER } from './row-ids';

const BOOLEAN_OPERATORS = ['$null', '$notNull'];
const TEXT_OPERATOR = /^\$(not)?(contains|startsWith|endsWith)i?$/i;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

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
  if (isNumber && Math.abs(Number(value)) <= LARGEST_INTEGER) return [];
  return [{ path, message: `must be a whole number up to ${LARGEST_INTEGER}` }];
};

const isPlain = (value: unknown): boolean => !isObject(value);
const isList = (value: unknown): value is unknown[] => Array.isArray(value) && value.every(isPlain);

/** What an operator takes, where it isn't one value; on another shape Strapi fails, or leaves the condition out. */
const OPERANDS: Record<string, [isValid: (value: unknown) => boolean, accepted: string]> = {
  $and: [Array.isArray, 'must be a list of filters'],
  $or: [Array.isArray, 'must be a list of filters'],
  $not: [(value) => isObject(value) && !Array.isArray(value), 'must be a filter'],
  $in: [(value) => isPlain(value) || isList(value), 'must be a list of values'],
  $notIn: [(value) => isPlain(value) || isList(value), 'must be a list of values'],
  $between: [(value) => isList(value) && value.length === 2, 'must be a list of two values'],
};
const ONE_VALUE = [isPlain, 'must be one value'] as const;

const NO_KINDS: FieldKinds = { numbers: new Set(), textless: new Set() };

/** Operators on JSON, which no field here is asked by; SQLite has none. */
const JSON_OPERATOR = '$jsonSupersetOf';

const textFaultsIn = (value: unknown, path: string[]): Fault[] =>
  Object.entries(isObject(value) ? value : {}).flatMap(([name, inner]) =>
    TEXT_OPERATOR.test(name)
      ? [{ path: [...path, name], message: 'can be asked of a text only' }]
      : textFaultsIn(inner, [...path, name]),
  );

/** Returns the faults of filters that Strapi 5.54 answers with 500, or by leaving the condition out. */
export const filterFaults = (filters: unknown, path: string[], kinds: FieldKinds): Fault[] => {
  if (!isObject(filters)) return [];
  return Object.entries(filters).flatMap(([name, value]) => {
    const here = [...path, name];
    if (name === JSON_OPERATOR) return [{ path: here, message: 'is not accepted' }];
    if (name.startsWith('$')) {
      const [isValid, message] = OPERANDS[name] ?? ONE_VALUE;
      if (!isValid(value)) return [{ path: here, message }];
    }
    if (name.startsWith('$')) return filterFaults(value, here, kinds);
    const misshapen = filterFaults(value, here, kinds);
    if (misshapen.length > 0) return misshapen;
    if (kinds.numbers.has(name)) return numberFaults(value, here);
    return kinds.textless.has(name) ? textFaultsIn(value, here) : [];
  });
};

/** Returns the faults of the filters of the panel's own lists, whose fields the panel knows. */
export const filterShapeFaults = ({ filters }: { filters?: unknown }): Fault[] =>
  filterFaults(filters, ['filters'], NO_KINDS);
