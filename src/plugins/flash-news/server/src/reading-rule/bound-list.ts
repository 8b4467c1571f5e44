import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';

/** Entries that a list reaches and counts. */
export const LIST_END = 5000;
/** Entries of a related type that a filter may name, and entries that may be related to them. */
const MOST_TARGETS = 100;
const MOST_RELATED = 10_000;
/** Letters of a word that the index of words can look up. */
const SHORTEST_WORD = 3;

/** What the bounds depend on. */
export interface ListModel {
  /** Whether the lists of a type grow with the archive. */
  isGrowing(uid: string): boolean;
  /** The fields by which a growing type can be filtered: they have an index. */
  indexedFields(uid: string): string[];
  /** The type that a relation leads to; undefined for other fields. */
  targetOf(uid: string, field: string): string | undefined;
  /** Returns the row ids of entries that match. */
  findIds(uid: string, where: object, limit: number): Promise<number[]>;
  /** Returns the row ids of entries with a relation to one of these. */
  relatedIds(uid: string, field: string, targets: number[], limit: number): Promise<number[]>;
}

/** The parameters of a list that are bounded, as Strapi's document service takes them. */
export interface ListParams {
  filters?: unknown;
  sort?: unknown;
  start?: number;
  limit?: number;
  _q?: unknown;
}

type Fields = Record<string, unknown>;

const ORDERS = ['id', 'publishedAt'];
/** Comparisons that use an index. */
const OPERATORS = [
  '$eq',
  '$ne',
  '$in',
  '$notIn',
  '$gt',
  '$gte',
  '$lt',
  '$lte',
  '$between',
  '$null',
  '$notNull',
];

const FEEDS = '/api/latest-news, which takes category, person, from and to';

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** Whether operators apply to a relation itself, and so to its id. */
const isOwnId = (value: Fields): boolean =>
  Object.keys(value).every((name) => ['$eq', '$in'].includes(name));

/** @throws ValidationError (400) for an operator that has to compare every row. */
const checkOperators = (field: string, value: unknown): void => {
  if (!isFields(value)) return;
  const wrong = Object.keys(value).find((name) => !OPERATORS.includes(name));
  if (wrong === undefined) return;
  throw invalidField(
    'filters',
    `${field} can’t be filtered by ${wrong}; accepted: ${OPERATORS.join(', ')}`,
  );
};

/** @throws ValidationError (400) for an order without an index. */
const checkSort = (sort: unknown): void => {
  const orders = [sort].flat().flatMap((one) => {
    if (isFields(one)) return Object.keys(one);
    return typeof one === 'string' ? one.split(',') : [];
  });
  const wrong = orders
    .map((order) => order.trim().replace(/:.*$/, ''))
    .find((field) => field !== '' && !ORDERS.includes(field));
  if (wrong === undefined) return;
  throw invalidField('sort', `${wrong} can’t be sorted by; accepted: ${ORDERS.join(', ')}`);
};

/** @throws ValidationError (400) for a page beyond the end: skipping takes as long as reading. */
const checkPage = ({ start = 0, limit = 0 }: ListParams): void => {
  if (start + limit <= LIST_END) return;
  throw invalidField(
    'pagination',
    `a list ends after ${LIST_END} entries; for older ones use ${FEEDS}`,
  );
};

/** @throws ValidationError (400) for a search that the index of words can't answer, or in another order than its own. */
const checkSearch = ({ _q: search, sort }: ListParams): void => {
  if (typeof search !== 'string' || search === '') return;
  const letters = search.normalize('NFKD').replaceAll(/\p{M}/gu, '').trim();
  if (Array.from(letters).length < SHORTEST_WORD) {
    throw invalidField('_q', `must have at least ${SHORTEST_WORD} letters`);
  }
  if (sort !== undefined) throw invalidField('sort', 'can’t be used together with _q');
};

/**
 * Bounds the lists of types that grow with the archive (ADR 42): filters and orders use an index, so that no request of a
 * reader makes the others wait. A relation is looked up first.
 */
export const createBoundList = (model: ListModel) => {
  const acceptedOf = (uid: string): string =>
    `${model.indexedFields(uid).join(', ')}, one relation of these, and _q for words; see also ${FEEDS}`;

  /** @throws ValidationError (400) for a relation to too many entries. */
  const acrossRelation = async (uid: string, field: string, target: string, value: unknown) => {
    const where = isFields(value) && !isOwnId(value) ? value : { id: value };
    checkFields(target, where, field);
    const targets = await model.findIds(target, where, MOST_TARGETS + 1);
    const ids =
      targets.length > MOST_TARGETS
        ? null
        : await model.relatedIds(uid, field, targets, MOST_RELATED + 1);
    if (ids !== null && ids.length <= MOST_RELATED) return { id: { $in: ids } };
    throw invalidField('filters', `${field} matches too many entries; use ${FEEDS}`);
  };

  /** Checks the conditions on the other end of a relation, which may cross no further one. */
  const checkFields = (target: string, where: Fields, field: string): void => {
    for (const [name, value] of Object.entries(where)) {
      const isKnown = !model.isGrowing(target) || model.indexedFields(target).includes(name);
      if (name.startsWith('$') || model.targetOf(target, name) !== undefined || !isKnown) {
        const message = `${field}.${name} can’t be filtered by; accepted: id, documentId and slug of ${field}`;
        throw invalidField('filters', message);
      }
      if (model.isGrowing(target)) checkOperators(`${field}.${name}`, value);
    }
  };

  const bound = async (uid: string, filters: unknown): Promise<unknown> => {
    if (Array.isArray(filters)) return Promise.all(filters.map((one) => bound(uid, one)));
    if (!isFields(filters)) return filters;
    const parts = await Promise.all(
      Object.entries(filters).map(async ([field, value]) => {
        if (field === '$and') return { $and: await bound(uid, value) };
        const target = model.targetOf(uid, field);
        if (target !== undefined) return acrossRelation(uid, field, target, value);
        if (!model.indexedFields(uid).includes(field)) {
          throw invalidField(
            'filters',
            `${field} can’t be filtered by; accepted: ${acceptedOf(uid)}`,
          );
        }
        checkOperators(field, value);
        return { [field]: value };
      }),
    );
    return parts.length === 1 ? parts[0] : { $and: parts };
  };

  /** Returns the parameters of a list with its relations looked up. @throws ValidationError (400) beyond the bounds. */
  return async <Params extends ListParams>(uid: string, params: Params): Promise<Params> => {
    if (!model.isGrowing(uid)) return params;
    checkSort(params.sort);
    checkPage(params);
    checkSearch(params);
    if (params.filters === undefined || params.filters === null) return params;
    return { ...params, filters: await bound(uid, params.filters) };
  };
};

export type BoundList = ReturnType<typeof createBoundList>;
