import type { Core, UID } from '@strapi/strapi';

type Filters = Record<string, unknown>;

/** Operators that rows without the relation never meet, unlike `$null` or `$ne`. */
const POSITIVE = new Set([
  '$eq',
  '$eqi',
  '$in',
  '$contains',
  '$containsi',
  '$startsWith',
  '$startsWithi',
]);
/** A filter that more documents match stays unchanged. */
const MAX_TARGETS = 100;
/** Up to this many related rows, the filter names the rows instead. */
const MAX_ROWS = 400;

interface ListScope {
  uid: UID.ContentType;
  locale: string;
}

const isFields = (value: unknown): value is Filters =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const onlyEntry = (fields: Filters): [string, unknown] | null => {
  const [entry, ...others] = Object.entries(fields);
  return entry === undefined || others.length > 0 ? null : entry;
};

/** Splits `{ category: { name: { $eq: 'Bota' } } }` into relation and condition; null for other clauses. */
const relationClause = (clause: unknown): [relation: string, where: Filters] | null => {
  const [relation, where] = (isFields(clause) && onlyEntry(clause)) || ['', null];
  if (!isFields(where)) return null;
  const [field, condition] = onlyEntry(where) ?? ['$', null];
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

/** A localized document is related to drafts in its own language only. */
const inLanguage = (strapi: Core.Strapi, target: UID.Schema, locale: string): Filters => {
  const { pluginOptions } = strapi.getModel(target);
  const { localized } = (pluginOptions?.['i18n'] ?? {}) as { localized?: boolean };
  return localized === true ? { locale } : {};
};

/** Loads the ids of the rows that meet a condition; null where there are more than MAX_TARGETS. */
const findTargets = async (
  strapi: Core.Strapi,
  uid: UID.Schema,
  where: Filters,
): Promise<number[] | null> => {
  const query = { select: ['id'], where, limit: MAX_TARGETS + 1 };
  const rows = (await strapi.db.query(uid).findMany(query)) as { id: number }[];
  return rows.length > MAX_TARGETS ? null : rows.map(({ id }) => id);
};

interface JoinTable {
  name: string;
  joinColumn: { name: string };
  inverseJoinColumn: { name: string };
}

/** Loads the ids of the rows related to the targets from the join table alone; null where there are many. */
const findRelatedRows = async (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  relation: string,
  targets: number[],
): Promise<number[] | null> => {
  const { joinTable } = strapi.db.metadata.get(uid).attributes[relation] as {
    joinTable?: JoinTable;
  };
  if (joinTable === undefined) return null;
  const [own, other] = [joinTable.joinColumn.name, joinTable.inverseJoinColumn.name];
  const rows = (await strapi.db
    .getConnection(joinTable.name)
    .select({ id: own })
    .whereIn(other, targets)
    .limit(MAX_ROWS + 1)) as { id: number }[];
  return rows.length > MAX_ROWS ? null : rows.map(({ id }) => id);
};

const clauseByIds = async (
  strapi: Core.Strapi,
  { uid, locale }: ListScope,
  clause: unknown,
): Promise<unknown> => {
  const [relation, where] = relationClause(clause) ?? ['', {}];
  const target = targetOf(strapi, uid, relation);
  if (target === null) return clause;
  const inLocale = { $and: [where, inLanguage(strapi, target, locale)] };
  const targets = await findTargets(strapi, target, inLocale);
  if (targets === null) return clause;
  const rows = await findRelatedRows(strapi, uid, relation, targets);
  return rows === null ? { [relation]: { id: { $in: targets } } } : { id: { $in: rows } };
};

/**
 * Rewrites filters on a relation's fields into filters on ids: of the related documents, or of the few rows that have
 * them. Databases have statistics for an id, not for a name: PostgreSQL would scan all articles for one in a rare
 * category, SQLite all drafts of the language.
 */
export const filterByIds = async (
  strapi: Core.Strapi,
  list: ListScope,
  filters: unknown,
): Promise<unknown> => {
  if (!isFields(filters)) return filters;
  const clauses = filters['$and'];
  if (!Array.isArray(clauses)) return clauseByIds(strapi, list, filters);
  const $and = await Promise.all(clauses.map((clause) => filterByIds(strapi, list, clause)));
  return { ...filters, $and };
};
