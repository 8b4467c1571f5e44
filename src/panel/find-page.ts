import type { Core, UID } from '@strapi/strapi';
import { pagination } from '@strapi/utils';

import { hitsOf } from '../search/search';
import { searchWhere } from '../search/search-where';
import {
  draftsList,
  idsOf,
  keepsAll,
  type DraftsList,
  type ListOptions,
  type Place,
} from './drafts-list';
import { filterByIds } from './filter-by-ids';
import { keptStatusOf } from './status/keep-status';

interface Page {
  results: { id: number | string }[];
  pagination: unknown;
}

/** What is used here of the content manager's service. */
export interface PageManager {
  findPage(options: ListOptions, uid: UID.ContentType): Promise<Page>;
}

/** More rows are on no page of Strapi's panel. */
const MOST = 1000;
/** So many rows are compared before all hits of a search are gathered: a frequent word fills a page out of them. */
const NEAR = 200;

/** The direction of an order by status alone, as the content manager writes it; null if it is another order. */
const statusOrder = (sort: unknown): 'asc' | 'desc' | null => {
  const said = /^[[{"]*status(:|":")(asc|desc)["}\]]*$/i.exec(JSON.stringify(sort ?? ''))?.[2];
  return said === undefined ? null : said.toLowerCase() === 'asc' ? 'asc' : 'desc';
};

/** A page of a list by status, where nothing else is asked for; null otherwise. */
const byStatus = async (
  strapi: Core.Strapi,
  { uid, locale, sort, filters, search }: DraftsList,
  place: Place,
): Promise<number[] | null> => {
  const order = statusOrder(sort);
  if (order === null || !keepsAll(filters, locale) || search !== '') return null;
  const status = await keptStatusOf(strapi, uid);
  return status?.page(locale, order, place) ?? null;
};

/** A page of a search if the first rows of the list fill it; null otherwise. SQLite gathers all hits before it sorts. */
const nearTheTop = async (
  strapi: Core.Strapi,
  list: DraftsList,
  place: Place,
): Promise<number[] | null> => {
  const isNear = place.start + place.limit <= NEAR;
  if (list.search === '' || !isNear || strapi.db.dialect.client !== 'sqlite') return null;
  const top = await idsOf(strapi, list, { start: 0, limit: NEAR });
  const found = searchWhere(strapi.db.metadata.get(list.uid), list.search, undefined);
  const ids = await idsOf(strapi, list, place, { $and: [{ id: { $in: top } }, found] });
  return ids.length === place.limit ? ids : null;
};

/** A page further down: read whole, PostgreSQL would sort all rows with their texts. */
const farDown = (strapi: Core.Strapi, list: DraftsList, place: Place): Promise<number[]> | null =>
  place.start > 0 && list.search === '' ? idsOf(strapi, list, place) : null;

const isByStatus = ({ sort }: DraftsList): boolean => JSON.stringify(sort ?? '').includes('status');

const idsOfPage = async (
  strapi: Core.Strapi,
  list: DraftsList,
  place: Place,
): Promise<number[] | null> =>
  isByStatus(list)
    ? byStatus(strapi, list, place)
    : ((await nearTheTop(strapi, list, place)) ?? farDown(strapi, list, place));

/**
 * How many drafts the whole list has. SQLite would look up the row of every hit of a frequent word; what is kept of
 * the drafts is smaller, and read in order.
 */
const countOf = async (
  strapi: Core.Strapi,
  { uid, locale, filters, search }: DraftsList,
  conditions: object,
): Promise<number> => {
  const hits =
    search === '' || !keepsAll(filters, locale) || strapi.db.dialect.client !== 'sqlite'
      ? null
      : hitsOf(strapi, uid, search);
  const status = hits === null ? null : await keptStatusOf(strapi, uid);
  if (hits === null || status === null) return strapi.documents(uid).count(conditions);
  return status.countAmong(locale, hits);
};

/**
 * The same service, which looks first for the ids of a page of drafts, along an index, and then loads that page alone.
 * What it does not know how to find so is found as before.
 */
export const findPageByIds = <Manager extends PageManager>(
  strapi: Core.Strapi,
  manager: Manager,
): Manager => ({
  ...manager,

  async findPage(given: ListOptions, uid: UID.ContentType) {
    const asGiven = draftsList(strapi, uid, given);
    if (asGiven === null) return manager.findPage(given, uid);
    const filters = await filterByIds(strapi, asGiven, given.filters);
    const list = { ...asGiven, filters };
    const options = { ...given, ...(filters === undefined ? {} : { filters }) };
    const { page, pageSize, start, limit, sort: _sort, ...rest } = options;
    const asked = { page, pageSize, start, limit };
    const place = pagination.withDefaultPagination(asked, { maxLimit: MOST });
    const ids = await idsOfPage(strapi, list, place);
    if (ids === null) return manager.findPage(options, uid);
    const { populate: _populate, ...conditions } = rest;
    const { _q, ...params } = rest;
    const [found, total] = await Promise.all([
      strapi.documents(uid).findMany({ ...(params as object), filters: { id: { $in: ids } } }),
      countOf(strapi, list, conditions),
    ]);
    const places = new Map(ids.map((id, at) => [String(id), at]));
    const at = ({ id }: { id: number | string }): number => places.get(String(id)) ?? 0;
    const results = [...found].sort((one, other) => at(one) - at(other));
    return { results, pagination: pagination.transformPagedPaginationInfo(place, total) };
  },
});
