import type { Core, UID } from '@strapi/strapi';

/** Parameters of a list request, as the content manager passes them. */
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

export interface DraftsList {
  uid: UID.ContentType;
  locale: string;
  sort: unknown;
  filters: unknown;
  /** Empty without a search. */
  search: string;
}

export interface PageRange {
  start: number;
  limit: number;
}

/** Returns the list of drafts in one language that is requested; null for any other list. */
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

/** Returns whether filters match every draft in a language; a role's filters name the languages it may read. */
export const matchesAllDrafts = (filters: unknown, locale: string): boolean =>
  Object.entries(filters ?? {}).every(([key, value]: [string, unknown]) => {
    if (key === 'locale') return isIn(locale, value);
    if (!Array.isArray(value)) return false;
    if (key === '$and') return value.every((one) => matchesAllDrafts(one, locale));
    return key === '$or' && value.some((one) => matchesAllDrafts(one, locale));
  });

interface QueryParams {
  transform(uid: string, params: object): { where?: object; orderBy?: object };
}

/** Loads the ids of a page; an index in the list's order answers, without reading rows. */
export const findIds = async (
  strapi: Core.Strapi,
  { uid, locale, sort, filters }: DraftsList,
  { start, limit }: PageRange,
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
