import { BY_PLACE } from './order';

type Fields = Record<string, unknown>;

/** The query of a list, by Strapi's REST. */
export interface ListQuery {
  filters?: unknown;
  sort?: unknown;
}

/** Fields by which a filter names one story. */
const NAMES = ['documentId', 'id', 'slug'];

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : value === undefined ? [] : [value];

const isValue = (value: unknown): boolean => typeof value === 'string' || typeof value === 'number';

/** Whether a filter of a field has one value: `x`, `{ $eq: x }` or `{ $in: [x] }`. */
const isOne = (value: unknown): boolean => {
  if (!isFields(value)) return isValue(value);
  const among = listOf(value['$in']);
  return isValue(value['$eq']) || (among.length === 1 && isValue(among[0]));
};

const namesOne = (story: unknown): boolean =>
  isOne(story) ||
  (isFields(story) &&
    (NAMES.some((field) => isOne(story[field])) || listOf(story['$and']).some(namesOne)));

/** Whether all that filters let through is of one story. */
const areOfOneStory = (filters: unknown): boolean =>
  isFields(filters) &&
  (namesOne(filters['article']) || listOf(filters['$and']).some(areOfOneStory));

const isSorted = (sort: unknown): boolean =>
  isFields(sort) ? Object.keys(sort).length > 0 : listOf(sort).some(Boolean);

/** Returns the order of a list of quotes: that of their story, where it is of one story and isn't sorted; nothing for another. */
export const orderOfList = ({ filters, sort }: ListQuery): { sort?: typeof BY_PLACE } =>
  !isSorted(sort) && areOfOneStory(filters) ? { sort: BY_PLACE } : {};
