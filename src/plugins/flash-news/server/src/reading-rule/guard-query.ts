import { errors } from '@strapi/utils';

/** A query in the form of Strapi's database layer, as far as the rule looks at it. */
export interface Query {
  where?: unknown;
  orderBy?: unknown;
  populate?: unknown;
  /** A further condition, or what makes one for the type that it is asked about. */
  filters?: unknown;
}

/** What the rule knows of the content model. */
export interface ContentMap {
  /** The type (or component) that a relation leads to; "many types" for a polymorphic one. */
  targetOf(uid: string, field: string): string | typeof MANY_TYPES | undefined;
  isGuarded(uid: string): boolean;
  /** Whether a type or component has a field of that name, so that it can be asked about. */
  knows(uid: string, field: string): boolean;
  /** What a row of a guarded type must meet to be public, in the form of a `where`. */
  condition(uid: string): object;
  /** These `filters`, and what every guarded type must meet besides. */
  onlyPublic(filters: unknown): unknown;
}

export const MANY_TYPES = Symbol('many types');

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

const refuse = (parameter: string, field: string, why: string): never => {
  throw new errors.ValidationError(`${parameter}: ${field} ${why}`, {
    errors: [{ path: [parameter], message: `${field} ${why}` }],
  });
};

/** Whether a value is `$null` in one of its spellings. */
const asksForNothing = (operator: string, value: unknown): boolean =>
  (operator === '$null' && value !== false) ||
  (operator === '$notNull' && value === false) ||
  (['$eq', '$eqi'].includes(operator) && value === null);

/** Where in a `where` the walk is: under a `$not`, and beyond a relation to a guarded type. */
interface Place {
  negated: boolean;
  beyond: string | null;
}

/**
 * Adds to every hop of a `where` into a guarded type that the entry there is public: a filter through
 * a hidden article betrays it by its answer.
 * @throws ValidationError (400) for `$not` and `$null` across such a hop, which would ask for its absence.
 */
export const guardWhere = (map: ContentMap, uid: string, where: unknown): unknown =>
  walk(map, uid, where, { negated: false, beyond: null });

const walk = (map: ContentMap, uid: string, where: unknown, place: Place): unknown => {
  if (Array.isArray(where)) return where.map((one) => walk(map, uid, one, place));
  if (!isFields(where)) return where;
  // One condition a key: Strapi joins two relations of one object by overwriting the first's `$and`.
  const parts = Object.entries(where).map(([key, value]) => {
    return { [key]: walkKey(map, uid, key, value, place) };
  });
  return parts.length === 1 ? parts[0] : { $and: parts };
};

const walkKey = (
  map: ContentMap,
  uid: string,
  key: string,
  value: unknown,
  place: Place,
): unknown => {
  if (key === '$and' || key === '$or') return walk(map, uid, value, place);
  if (key === '$not') {
    if (place.beyond !== null) refuse('filters', place.beyond, 'can’t be filtered by $not');
    return walk(map, uid, value, { ...place, negated: true });
  }
  if (!map.knows(uid, key)) refuse('filters', key, 'is unknown here');
  const target = map.targetOf(uid, key);
  if (typeof target === 'string') return hop(map, key, target, value, place);
  if (place.beyond !== null) checkOperators(value, place.beyond);
  return value;
};

const hop = (
  map: ContentMap,
  key: string,
  target: string,
  value: unknown,
  place: Place,
): unknown => {
  if (!map.isGuarded(target)) {
    if (place.beyond !== null) checkOperators(value, place.beyond);
    return isFields(value) ? walkHop(map, target, value, place) : value;
  }
  if (place.negated) refuse('filters', key, 'can’t be filtered by $not');
  const beyond: Place = { negated: false, beyond: key };
  checkOperators(value, key);
  const asked = isOperators(value) || !isFields(value) ? { id: value } : value;
  return { $and: [walk(map, target, asked, beyond), map.condition(target)] };
};

/** Operators that stand on the relation itself, such as `$null` or `$in`, are about its id. */
const walkHop = (map: ContentMap, target: string, value: Fields, place: Place): unknown =>
  isOperators(value) ? value : walk(map, target, value, place);

const GROUPS = ['$and', '$or'];

const isOperators = (value: unknown): boolean =>
  isFields(value) &&
  Object.keys(value).length > 0 &&
  Object.keys(value).every((key) => key.startsWith('$') && !GROUPS.includes(key));

/** @throws ValidationError for `$not` and `$null` among the operators of a value. */
const checkOperators = (value: unknown, field: string): void => {
  if (value === null) refuse('filters', field, 'can’t be filtered by $null');
  if (!isFields(value)) return;
  for (const [key, inner] of Object.entries(value)) {
    if (!key.startsWith('$') || GROUPS.includes(key)) continue;
    if (key === '$not') refuse('filters', field, 'can’t be filtered by $not');
    if (asksForNothing(key, inner)) refuse('filters', field, 'can’t be filtered by $null');
  }
};

/** @throws ValidationError (400) for sorting across a hop into a guarded type: order betrays, too. */
export const checkOrder = (map: ContentMap, uid: string, orderBy: unknown): void => {
  if (Array.isArray(orderBy)) for (const one of orderBy) checkOrder(map, uid, one);
  if (!isFields(orderBy)) return;
  for (const [key, value] of Object.entries(orderBy)) {
    const target = map.targetOf(uid, key);
    if (typeof target !== 'string') continue;
    if (map.isGuarded(target)) refuse('sort', key, 'can’t be sorted by');
    checkOrder(map, target, value);
  }
};

/** Guards the filters, sorts and counts that a populate holds, at every depth. */
export const guardPopulate = (map: ContentMap, uid: string, populate: unknown): unknown => {
  if (!isFields(populate)) return populate;
  return Object.fromEntries(
    Object.entries(populate).map(([field, value]) => {
      const target = map.targetOf(uid, field);
      return [field, target === undefined ? value : guardPopulated(map, field, target, value)];
    }),
  );
};

const guardPopulated = (
  map: ContentMap,
  field: string,
  target: string | typeof MANY_TYPES,
  value: unknown,
): unknown => {
  if (!isFields(value)) return value;
  if (typeof target === 'string') return { ...value, ...guardParts(map, target, value) };
  // Strapi counts the links of a polymorphic relation without looking at what they lead to.
  if (value.count === true) refuse('populate', field, 'can’t be counted');
  if (!isFields(value.on)) return value;
  const on = Object.entries(value.on).map(([uid, inner]) => [
    uid,
    isFields(inner) ? { ...inner, ...guardParts(map, uid, inner) } : inner,
  ]);
  return { ...value, on: Object.fromEntries(on) as Fields };
};

/** The parts of a query that the walk changes or refuses; those that are absent stay absent. */
export const guardParts = (map: ContentMap, uid: string, query: Query): Query => {
  checkOrder(map, uid, query.orderBy);
  return {
    ...(query.where !== undefined && { where: guardWhere(map, uid, query.where) }),
    ...(query.populate !== undefined && { populate: guardPopulate(map, uid, query.populate) }),
    // A nested query inherits the filters of the one around it, unless it brings its own.
    ...('filters' in query && { filters: map.onlyPublic(query.filters) }),
  };
};
