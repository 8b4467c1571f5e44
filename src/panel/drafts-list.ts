import type { Core, UID } from '@strapi/strapi';

/** What the panel asks of a list, as the content manager hands it on. */
export interface ListOptions {
  page?: number;
  pageSize?: number;
  start?: number;
  limit?: number;
  sort?: unknown;
  filters?: unknown;
  _q?: unknown;
  locale?: unknown;
  status?: unknown;
  publicationFilter?: unknown;
  populate?: unknown;
}

/** A list of the drafts in one language. */
export interface DraftsList {
  uid: UID.ContentType;
  locale: string;
  sort: unknown;
  filters: unknown;
  /** What is searched for; empty for nothing. */
  search: string;
}

export interface Place {
  start: number;
  limit: number;
}

/** The list of drafts that is asked for; null if it is another one. */
export const draftsList = (
  strapi: Core.Strapi,
  uid: UID.ContentType,
  { sort, filters, _q, locale, status, publicationFilter }: ListOptions,
): DraftsList | null => {
  const hasDrafts = strapi.contentType(uid).options?.draftAndPublish === true;
  const isOfDrafts = (status ?? 'draft') === 'draft' && publicationFilter === undefined;
  if (!hasDrafts || !isOfDrafts || typeof locale !== 'string' || locale === '*') return null;
  return { uid, locale, sort, filters, search: typeof _q === 'string' ? _q : '' };
};

const isIn = (locale: string, condition: unknown): boolean => {
  const { $in, ...others } = (condition ?? {}) as { $in?: unknown };
  return Array.isArray($in) && $in.includes(locale) && Object.keys(others).length === 0;
};

/** Whether filters let every draft in a language pass. Those of a role name the languages that it may read. */
export const keepsAll = (filters: unknown, locale: string): boolean =>
  Object.entries(filters ?? {}).every(([key, value]: [string, unknown]) => {
    if (key === 'locale') return isIn(locale, value);
    if (!Array.isArray(value)) return false;
    if (key === '$and') return value.every((one) => keepsAll(one, locale));
    return key === '$or' && value.some((one) => keepsAll(one, locale));
  });

/** What is used here of Strapi's reader of parameters. */
interface QueryParams {
  transform(uid: string, params: object): { where?: object; orderBy?: object };
}

/** The ids of a page of a list that meet a condition: an index of the list's order has them, and no row is read. */
export const idsOf = async (
  strapi: Core.Strapi,
  { uid, locale, sort, filters }: DraftsList,
  { start, limit }: Place,
  condition: object = {},
): Promise<number[]> => {
  const { transform } = strapi.get<QueryParams>('query-params');
  const { where, orderBy } = transform(uid, { sort, filters });
  const rows = (await strapi.db.query(uid).findMany({
    select: ['id'],
    where: { $and: [where ?? {}, { locale, publishedAt: null }, condition] },
    orderBy,
    offset: start,
    limit,
  })) as { id: number }[];
  return rows.map(({ id }) => id);
};
