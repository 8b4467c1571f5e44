import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';

/** The guarded parts of a query of Strapi's database layer. */
export interface Query {
  where?: unknown;
  orderBy?: unknown;
  populate?: unknown;
  /** A further condition, or a function that returns one for a type. */
  filters?: unknown;
}

/** The content model, as the reading rule uses it. */
export interface ContentModel {
  /** The type or component that a relation leads to; `MANY_TYPES` for a polymorphic one. */
  targetOf(uid: string, field: string): string | typeof MANY_TYPES | undefined;
  isGuarded(uid: string): boolean;
  hasField(uid: string, field: string): boolean;
  /** Returns a `where` that is true for public rows of a guarded type. */
  publicCondition(uid: string): object;
  /** Adds the public condition of every guarded type to `filters`. */
  onlyPublic(filters: unknown): unknown;
}

export const MANY_TYPES = Symbol('many types');

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' &&
  value !== null &&
  [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

const refuse = (parameter: string, field: string, why: string): never => {
  throw invalidField(parameter, `${field} ${why}`);
};

/** Whether an operator tests for null, in any of its spellings. */
const isNullTest = (operator: string, value: unknown): boolean =>
  (operator === '$null' && value !== false) ||
  (operator === '$notNull' && value === false) ||
  (['$eq', '$eqi'].includes(operator) && value === null);

/** The position in a `where`: whether under a `$not`, and which relation to a guarded type was crossed. */
interface Position {
  negated: boolean;
  crossed: string | null;
}

/**
 * Adds the public condition to every hop of a `where` into a guarded type: otherwise a filter through a hidden article
 * would reveal it.
 * @throws ValidationError (400) for `$not` and `$null` across such a hop, which test for its absence.
 */
export const guardWhere = (model: ContentModel, uid: string, where: unknown): unknown =>
  walk(model, uid, where, { negated: false, crossed: null });

const walk = (model: ContentModel, uid: string, where: unknown, position: Position): unknown => {
  if (Array.isArray(where)) return where.map((one) => walk(model, uid, one, position));
  if (!isFields(where)) return where;
  // One condition a key: Strapi overwrites the first `$and` of two relations in one object.
  const parts = Object.entries(where).map(([key, value]) => {
    return { [key]: walkKey(model, uid, key, value, position) };
  });
  return parts.length === 1 ? parts[0] : { $and: parts };
};

const walkKey = (
  model: ContentModel,
  uid: string,
  key: string,
  value: unknown,
  position: Position,
): unknown => {
  if (key === '$and' || key === '$or') return walk(model, uid, value, position);
  if (key === '$not') {
    if (position.crossed !== null) refuse('filters', position.crossed, 'can’t be filtered by $not');
    return walk(model, uid, value, { ...position, negated: true });
  }
  if (!model.hasField(uid, key)) refuse('filters', key, 'is unknown here');
  const target = model.targetOf(uid, key);
  if (target === MANY_TYPES) refuse('filters', key, 'can’t be filtered by');
  if (typeof target === 'string') return hop(model, key, target, value, position);
  if (position.crossed !== null) checkOperators(value, position.crossed);
  return value;
};

const hop = (
  model: ContentModel,
  key: string,
  target: string,
  value: unknown,
  position: Position,
): unknown => {
  if (!model.isGuarded(target)) {
    if (position.crossed !== null) checkOperators(value, position.crossed);
    return isFields(value) ? walkHop(model, target, value, position) : value;
  }
  if (position.negated) refuse('filters', key, 'can’t be filtered by $not');
  const across: Position = { negated: false, crossed: key };
  checkOperators(value, key);
  const condition = isOperators(value) || !isFields(value) ? { id: value } : value;
  return { $and: [walk(model, target, condition, across), model.publicCondition(target)] };
};

/** Operators on the relation itself, such as `$null` or `$in`, apply to its id. */
const walkHop = (
  model: ContentModel,
  target: string,
  value: Fields,
  position: Position,
): unknown => (isOperators(value) ? value : walk(model, target, value, position));

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
    if (isNullTest(key, inner)) refuse('filters', field, 'can’t be filtered by $null');
  }
};

/** @throws ValidationError (400) for sorting across a hop into a guarded type: the order would reveal hidden entries. */
export const checkOrder = (model: ContentModel, uid: string, orderBy: unknown): void => {
  if (Array.isArray(orderBy)) for (const one of orderBy) checkOrder(model, uid, one);
  if (!isFields(orderBy)) return;
  for (const [key, value] of Object.entries(orderBy)) {
    const target = model.targetOf(uid, key);
    if (target === undefined) continue;
    if (target === MANY_TYPES || model.isGuarded(target)) {
      return refuse('sort', key, 'can’t be sorted by');
    }
    checkOrder(model, target, value);
  }
};

/** Guards filters, sorts and counts of a populate, at every depth. */
export const guardPopulate = (model: ContentModel, uid: string, populate: unknown): unknown => {
  if (!isFields(populate)) return populate;
  return Object.fromEntries(
    Object.entries(populate).map(([field, value]) => {
      const target = model.targetOf(uid, field);
      return [field, target === undefined ? value : guardPopulated(model, field, target, value)];
    }),
  );
};

/** Files, each of which leads back to all entries of the archive that show it. */
const FILE = 'plugin::upload.file';

/** Leaves out what leads back from a populated file: it has no bound, and `populate=*` includes it (ADR 42). */
const withoutUses = (query: Fields): Fields => {
  if (!isFields(query.populate)) return query;
  const { related: _, ...populate } = query.populate;
  return { ...query, populate };
};

const guardPopulated = (
  model: ContentModel,
  field: string,
  target: string | typeof MANY_TYPES,
  value: unknown,
): unknown => {
  if (!isFields(value)) return value;
  if (typeof target === 'string') {
    const query = target === FILE ? withoutUses(value) : value;
    return { ...query, ...guardParts(model, target, query) };
  }
  // Strapi counts the links of a polymorphic relation without loading their targets.
  if (value.count === true) refuse('populate', field, 'can’t be counted');
  if (!isFields(value.on)) return value;
  // Strapi hands the filters down to objects alone: by `true` it would load all rows of a type.
  const on = Object.entries(value.on).map(([uid, inner]) => {
    const query = isFields(inner) ? inner : {};
    return [uid, { ...query, ...guardParts(model, uid, query) }];
  });
  return { ...value, on: Object.fromEntries(on) as Fields };
};

/** Guards where, order, populate and filters of a query; absent parts stay absent. */
export const guardParts = (model: ContentModel, uid: string, query: Query): Query => {
  checkOrder(model, uid, query.orderBy);
  return {
    ...(query.where !== undefined && { where: guardWhere(model, uid, query.where) }),
    ...(query.populate !== undefined && { populate: guardPopulate(model, uid, query.populate) }),
    // A nested query inherits the outer filters, unless it has its own.
    ...('filters' in query && { filters: model.onlyPublic(query.filters) }),
  };
};
