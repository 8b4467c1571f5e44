import type { Core, UID } from '@strapi/strapi';
import { pagination } from '@strapi/utils';

import { searchHits } from '../search/start-search';
import { searchWhere } from '../search/search-where';
import {
  draftsList,
  findIds,
  matchesAllDrafts,
  type DraftsList,
  type ListOptions,
  type PageRange,
} from './drafts-list';
import { filterByIds } from './filter-by-ids';
import { searchTopRows, TOP_ROWS } from './search-top-rows';
import { currentStatusIndex } from './status/status-indexes';

interface Page {
  results: { id: number | string }[];
  pagination: unknown;
}

export interface PageManager {
  findPage(options: ListOptions, uid: UID.ContentType): Promise<Page>;
}

/** Strapi's panel has no larger page. */
const MAX_PAGE_SIZE = 1000;

/** Returns the direction of an order by status alone, as the content manager writes it; null for another order. */
const statusOrder = (sort: unknown): 'asc' | 'desc' | null => {
  const direction = /^[[{"]*status(:|":")(asc|desc)["}\]]*$/i.exec(JSON.stringify(sort ?? ''))?.[2];
  return direction === undefined ? null : direction.toLowerCase() === 'asc' ? 'asc' : 'desc';
};

/** Returns the ids of a page ordered by status; null where the list has filters, a search or another order. */
const idsByStatus = async (
  strapi: Core.Strapi,
  { uid, locale, sort, filters, search }: DraftsList,
  range: PageRange,
): Promise<number[] | null> => {
  const order = statusOrder(sort);
  if (order === null || !matchesAllDrafts(filters, locale) || search !== '') return null;
  const status = await currentStatusIndex(strapi, uid);
  return status?.page(locale, order, range) ?? null;
};

/** Returns a page of a search from the first rows, if they fill it: SQLite gathers all hits before sorting. */
const idsFromTop = async (
  strapi: Core.Strapi,
  list: DraftsList,
  range: PageRange,
): Promise<number[] | null> => {
  const isOnTop = range.start + range.limit <= TOP_ROWS;
  if (list.search === '' || !isOnTop || strapi.db.dialect.client !== 'sqlite') return null;
  const found = searchWhere(strapi.db.metadata.get(list.uid), list.search, undefined);
  return searchTopRows(
    range.limit,
    (limit) => findIds(strapi, list, { start: 0, limit }),
    (inTopRows) => findIds(strapi, list, range, { $and: [inTopRows, found] }),
  );
};

/** Returns the ids of a later page: PostgreSQL would sort all rows with their texts. */
const idsOfLaterPage = (
  strapi: Core.Strapi,
  list: DraftsList,
  range: PageRange,
): Promise<number[]> | null =>
  range.start > 0 && list.search === '' ? findIds(strapi, list, range) : null;

const isSortedByStatus = ({ sort }: DraftsList): boolean =>
  JSON.stringify(sort ?? '').includes('status');

const idsOfPage = async (
  strapi: Core.Strapi,
  list: DraftsList,
  range: PageRange,
): Promise<number[] | null> =>
  isSortedByStatus(list)
    ? idsByStatus(strapi, list, range)
    : ((await idsFromTop(strapi, list, range)) ?? idsOfLaterPage(strapi, list, range));

/** Counts the whole list. SQLite would load the row of every hit; the status index is smaller. */
const countOf = async (
  strapi: Core.Strapi,
  { uid, locale, filters, search }: DraftsList,
  conditions: object,
): Promise<number> => {
  const hits =
    search === '' || !matchesAllDrafts(filters, locale) || strapi.db.dialect.client !== 'sqlite'
      ? null
      : searchHits(strapi, uid, search);
  const status = hits === null ? null : await currentStatusIndex(strapi, uid);
  if (hits === null || status === null) return strapi.documents(uid).count(conditions);
  return status.countDrafts(locale, hits);
};

/** Wraps Strapi's list service: finds a page's ids along an index, then loads only these documents. */
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
    const range = pagination.withDefaultPagination(asked, { maxLimit: MAX_PAGE_SIZE });
    const ids = await idsOfPage(strapi, list, range);
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
    return { results, pagination: pagination.transformPagedPaginationInfo(range, total) };
  },
});
