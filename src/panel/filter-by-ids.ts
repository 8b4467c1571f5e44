import type { Core, UID } from '@strapi/strapi';

type Filters = Record<string, unknown>;

/** What a row without the relation never meets; `$null`, `$ne` and the like would have to be asked of both. */
const POSITIVE = new Set([
  '$eq',
  '$eqi',
  '$in',
  '$contains',
  '$containsi',
  '$startsWith',
  '$startsWithi',
]);
/** A filter that more entries meet is left as it is. */
const MOST = 100;
/** Where no more rows are related to them, the filter names those rows. */
const FEW = 400;

/** The type whose drafts are listed, and their language. */
interface Of {
  uid: UID.ContentType;
  locale: string;
}

const isFields = (value: unknown): value is Filters =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const only = (fields: Filters): [string, unknown] | null => {
  const [entry, ...others] = Object.entries(fields);
  return entry === undefined || others.length > 0 ? null : entry;
};

/** The relation of a clause such as `{ category: { name: { $eq: 'Bota' } } }`, and what is asked of it; else null. */
const asked = (clause: unknown): [relation: string, where: Filters] | null => {
  const [relation, where] = (isFields(clause) && only(clause)) || ['', null];
  if (!isFields(where)) return null;
  const [field, condition] = only(where) ?? ['$', null];
  if (field.startsWith('$') || field === 'id' || !isFields(condition)) return null;
  return Object.keys(condition).every((operator) => POSITIVE.has(operator))
    ? [relation, where]
    : null;
};

const targetOf = (strapi: Core.Strapi, uid: UID.ContentType, name: string): UID.Schema | null => {
  const attribute = strapi.contentType(uid).attributes[name] as
    { type: string; target?: UID.Schema } | undefined;
  return attribute?.type === 'relation' ? (attribute.target ?? null) : null;
};

/** What is related to a draft is in its language, if it has one. */
const inLanguage = (strapi: Core.Strapi, target: UID.Schema, locale: string): Filters => {
  const { pluginOptions } = strapi.getModel(target);
  const { localized } = (pluginOptions?.['i18n'] ?? {}) as { localized?: boolean };
  return localized === true ? { locale } : {};
};

/** The ids of the rows that meet a condition; null if there are more than `most`. */
const idsOf = async (
  strapi: Core.Strapi,
  uid: UID.Schema,
  where: Filters,
  most: number,
): Promise<number[] | null> => {
  const query = { select: ['id'], where, limit: most + 1 };
  const rows = (await strapi.db.query(uid).findMany(query)) as { id: number }[];
  return rows.length > most ? null : rows.map(({ id }) => id);
};

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** The ids of the rows that have a relation to one of some entries, by its table alone; null if there are many. */
const relatedRows = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  relation: string,
  ids: number[],
): Promise<number[] | null> => {
  const { joinTable } = strapi.db.metadata.get(uid).attributes[relation] as {
    joinTable?: JoinTable;
  };
  if (joinTable === undefined) return null;
  const [own, other] = [joinTable.joinColumn.name, joinTable.inverseJoinColumn.name];
  const rows = (await strapi.db
    .getConnection(joinTable.name)
    .select({ id: own })
    .whereIn(other, ids)
    .limit(FEW + 1)) as { id: number }[];
  return rows.length > FEW ? null : rows.map(({ id }) => id);
};

const clauseByIds = async (
  strapi: Core.Strapi,
  { uid, locale }: Of,
  clause: unknown,
): Promise<unknown> => {
  const [relation, where] = asked(clause) ?? ['', {}];
  const target = targetOf(strapi, uid, relation);
  if (target === null) return clause;
  const named = { $and: [where, inLanguage(strapi, target, locale)] };
  const ids = await idsOf(strapi, target, named, MOST);
  if (ids === null) return clause;
  const related = { [relation]: { id: { $in: ids } } };
  const few = await relatedRows(strapi, uid, relation, ids);
  return few === null ? related : { id: { $in: few } };
};

/**
 * Returns the filters of a list with ids in place of what is asked of a relation: those of the related entries, or of
 * the few rows that have them. The database knows how many rows an id has, but not how many a name has: PostgreSQL
 * would look for one article through all of them, SQLite through all drafts of the language.
 */
export const filterByIds = async (
  strapi: Core.Strapi,
  list: Of,
  filters: unknown,
): Promise<unknown> => {
  if (!isFields(filters)) return filters;
  const clauses = filters['$and'];
  if (!Array.isArray(clauses)) return clauseByIds(strapi, list, filters);
  const $and = await Promise.all(clauses.map((clause) => filterByIds(strapi, list, clause)));
  return { ...filters, $and };
};
