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

/** What the fields of the content model hold. */
export interface FieldKinds {
  /** Names of fields that are whole numbers in every type that has them. */
  numbers: Set<string>;
  /** Names of fields that are days, times, JSON or the like in every type that has them. */
  textless: Set<string>;
}

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
const filterFaults = (filters: unknown, path: string[], kinds: FieldKinds): Fault[] => {
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

/** Returns the faults of a populate: of its filters, and of its fields. */
const populateFaults = (populate: unknown, path: string[], kinds: FieldKinds): Fault[] =>
  Object.entries(isObject(populate) ? populate : {}).flatMap(([name, value]) => {
    const here = [...path, name];
    if (name === 'filters') {
      return typeof value === 'string'
        ? [{ path: here, message: 'must be given as filters[field]' }]
        : filterFaults(value, here, kinds);
    }
    return name === 'fields' ? fieldFaults(value, here) : populateFaults(value, here, kinds);
  });

const fieldFaults = (fields: unknown, path: string[]): Fault[] =>
  [fields].flat().some((name) => INHERITED.includes(String(name)))
    ? [{ path, message: 'names a field that does not exist' }]
    : [];

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

/** Returns a query's faults that Strapi 5.54 answers with 500, or by leaving a parameter out. */
export const queryFaults = (query: Query, kinds: FieldKinds): Fault[] => {
  const { filters, populate, fields, pagination, status, locale, _q: search } = query;
  const faults = [
    ...(typeof filters === 'string'
      ? [{ path: ['filters'], message: 'must be given as filters[field]' }]
      : filterFaults(filters, ['filters'], kinds)),
    ...populateFaults(populate, ['populate'], kinds),
    ...fieldFaults(fields, ['fields']),
    ...pageFaults(pagination),
    ...statusFaults(status),
  ];
  if (search !== undefined && typeof search !== 'string') {
    faults.push({ path: ['_q'], message: 'must be given once, as text' });
  }
  if (isObject(locale) && !isList(locale)) {
    faults.push({ path: ['locale'], message: 'must be a locale, such as sq' });
  }
  return faults;
};

/** Returns the faults of the filters of the panel's own lists, whose fields the panel knows. */
export const filterShapeFaults = ({ filters }: Query): Fault[] =>
  filterFaults(filters, ['filters'], NO_KINDS);

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
