import type { FieldKinds } from './field-kinds';
import { filterFaults } from './filter-faults';
import { isInheritedName } from './inherited-names';
import type { Fault } from './refuse-faults';
import { LARGEST_INTEGER } from './row-ids';

type Query = Record<string, unknown>;

const isObject = (value: unknown): value is Query => typeof value === 'object' && value !== null;

/** Returns the faults of the filters of a populate. */
const populateFaults = (populate: unknown, path: string[], kinds: FieldKinds): Fault[] =>
  Object.entries(isObject(populate) ? populate : {}).flatMap(([name, value]) => {
    const here = [...path, name];
    if (name === 'fields') return [];
    if (name !== 'filters') return populateFaults(value, here, kinds);
    return typeof value === 'string'
      ? [{ path: here, message: 'must be given as filters[field]' }]
      : filterFaults(value, here, kinds);
  });

const fieldFaults = (fields: unknown, path: string[]): Fault[] =>
  [fields]
    .flat()
    .flatMap((names) => String(names).split(','))
    .map((name) => name.trim())
    .filter(isInheritedName)
    .map((name) => ({
      path,
      message: `${name} can’t be read: it doesn’t exist, or you may not read it.`,
    }));

const populatedFieldFaults = (populate: unknown, path: string[]): Fault[] =>
  Object.entries(isObject(populate) ? populate : {}).flatMap(([name, value]) => {
    const here = [...path, name];
    if (name === 'filters') return [];
    return name === 'fields' ? fieldFaults(value, here) : populatedFieldFaults(value, here);
  });

/** Returns where a query asks for a field that no type can have, on which Strapi fails on every route. */
export const fieldNameFaults = ({ fields, populate }: Query): Fault[] => [
  ...fieldFaults(fields, ['fields']),
  ...populatedFieldFaults(populate, ['populate']),
];

const PAGES: Record<string, [least: number, most: number]> = {
  page: [1, LARGEST_INTEGER],
  pageSize: [1, LARGEST_INTEGER],
  start: [0, LARGEST_INTEGER],
  limit: [1, LARGEST_INTEGER],
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
  const { filters, populate, pagination, status, locale, _q: search } = query;
  const faults = [
    ...(typeof filters === 'string'
      ? [{ path: ['filters'], message: 'must be given as filters[field]' }]
      : filterFaults(filters, ['filters'], kinds)),
    ...populateFaults(populate, ['populate'], kinds),
    ...fieldNameFaults(query),
    ...pageFaults(pagination),
    ...statusFaults(status),
  ];
  if (search !== undefined && typeof search !== 'string') {
    faults.push({ path: ['_q'], message: 'must be given once, as text' });
  }
  const isNamed = [locale].flat().every((one) => one === undefined || typeof one === 'string');
  if (!isNamed) {
    faults.push({ path: ['locale'], message: 'must be a locale, such as sq' });
  }
  return faults;
};
