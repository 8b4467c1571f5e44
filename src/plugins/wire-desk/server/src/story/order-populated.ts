import { BY_PLACE } from './order';

/** The parts of a query of Strapi's database layer that are read here. */
export interface Query {
  orderBy?: unknown;
  sort?: unknown;
  populate?: unknown;
  count?: unknown;
}

/** The content model, as far as it is asked for here. */
export interface Relations {
  /** Returns the type that a field leads to; undefined for one that is no relation to a single type. */
  targetOf(uid: string, field: string): string | undefined;
  /** Returns the relations of a type, by which `populate: true` loads. */
  fieldsOf(uid: string): string[];
  /** Whether a field has the quotes of a story. */
  isQuotes(uid: string, field: string): boolean;
}

type Fields = Record<string, unknown>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Returns a list of paths such as `quotes.speaker` as Strapi's database layer reads it. */
const fromPaths = (paths: string[]): Fields => {
  const populate: Record<string, true | { populate: string[] }> = {};
  for (const path of paths) {
    const [root = '', ...rest] = path.split('.');
    const known = populate[root] ?? true;
    if (rest.length === 0) populate[root] = known;
    else {
      const inner = known === true ? [] : known.populate;
      populate[root] = { populate: [rest.join('.'), ...inner] };
    }
  }
  return populate;
};

const asFields = (relations: Relations, uid: string, populate: unknown): Fields | null => {
  if (populate === true)
    return Object.fromEntries(relations.fieldsOf(uid).map((field) => [field, true]));
  if (Array.isArray(populate)) return fromPaths(populate as string[]);
  return isFields(populate) ? populate : null;
};

const isSorted = ({ orderBy, sort }: Query): boolean => Boolean(orderBy ?? sort);

const orderedField = (
  relations: Relations,
  uid: string,
  [field, value]: [string, unknown],
): [string, unknown] => {
  const target = relations.targetOf(uid, field);
  const isQuotes = relations.isQuotes(uid, field);
  if (target === undefined || !(isFields(value) || (isQuotes && value === true)))
    return [field, value];
  const query: Query = isFields(value) ? value : {};
  // A count has no rows to order.
  const order = isQuotes && query.count !== true && !isSorted(query) ? { orderBy: BY_PLACE } : {};
  return [field, { ...query, ...order, ...orderedPopulate(relations, target, query.populate) }];
};

/** Returns a populate in which the quotes of stories have their order at every depth, unless the query sorts them; nothing for none. */
export const orderedPopulate = (
  relations: Relations,
  uid: string,
  populate: unknown,
): { populate?: unknown } => {
  const fields = asFields(relations, uid, populate);
  if (fields === null) return {};
  const ordered = Object.entries(fields).map((entry) => orderedField(relations, uid, entry));
  return { populate: Object.fromEntries(ordered) };
};
