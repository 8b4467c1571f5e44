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

/** Returns the faults of filters that Strapi 5.54 answers with 500, or by leaving the condition out. */
const filterFaults = (filters: unknown, path: string[], numbers: Set<string>): Fault[] => {
  if (!isObject(filters)) return [];
  return Object.entries(filters).flatMap(([name, value]) => {
    const here = [...path, name];
    if (name.startsWith('$')) {
      const [isValid, message] = OPERANDS[name] ?? ONE_VALUE;
      if (!isValid(value)) return [{ path: here, message }];
    }
    if (name.startsWith('$') || !numbers.has(name)) return filterFaults(value, here, numbers);
    const misshapen = filterFaults(value, here, new Set());
    return misshapen.length > 0 ? misshapen : numberFaults(value, here);
  });
};

const PAGES: Record<string, [least: number, most: number]> = {
  page: [1, LARGEST_ROW_ID],
  pageSize: [1, LARGEST_ROW_ID],
  start: [0, LARGEST_ROW_ID],
  limit: [1, LARGEST_ROW_ID],
};

const pageFaults = (pagination: unknown): Fault[] => {
  if (pagination === undefined) return [];
  if (!isObject(pagination) || Array.isArray(pagination)) {
    const message = 'must be given as pagination[page], pagination[pageSize] and such';
    return [{ path: ['pagination'], message }];
  }
  return Object.entries(PAGES).flatMap(([name, [least, most]]) => {
    const value = pagination[name];
    if (value === undefined) return [];
    const isValid = typeof value === 'string' && /^\d{1,10}$/.test(value);
    if (isValid && Number(value) >= least && Number(value) <= most) return [];
    return [
      { path: ['pagination', name], message: `must be a whole number from ${least} to ${most}` },
    ];
  });
};

const STATUSES = ['draft', 'published'];

const statusFaults = (status: unknown): Fault[] =>
  status === undefined || STATUSES.includes(status as string)
    ? []
    : [{ path: ['status'], message: `must be one of ${STATUSES.join(', ')}` }];

/** Returns a query's faults that Strapi 5.54 answers with 500, or by leaving a parameter out. `numbers`: fields that are whole numbers everywhere. */
export const queryFaults = (query: Query, numbers: Set<string>): Fault[] => {
  const { filters, fields, pagination, status, _q: search } = query;
  const faults = [
    ...filterFaults(filters, ['filters'], numbers),
    ...pageFaults(pagination),
    ...statusFaults(status),
  ];
  if (typeof filters === 'string') {
    faults.push({ path: ['filters'], message: 'must be given as filters[field]' });
  }
  if (search !== undefined && typeof search !== 'string') {
    faults.push({ path: ['_q'], message: 'must be given once, as text' });
  }
  const inherited = [fields].flat().some((name) => INHERITED.includes(String(name)));
  if (inherited) faults.push({ path: ['fields'], message: 'names a field that does not exist' });
  return faults;
};

/** Returns the faults of the filters of the panel's own lists, whose fields the panel knows. */
export const filterShapeFaults = ({ filters }: Query): Fault[] =>
  filterFaults(filters, ['filters'], new Set());

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
