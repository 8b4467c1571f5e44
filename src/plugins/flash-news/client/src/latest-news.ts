import type { FeedItem, LatestNewsResponse } from '../../shared/contracts/feed';
import { parseBody } from './error';
import { requireOk, type Get } from './get';
import type { RequestOptions } from './options';
import { latestNewsQueryString, type LatestNewsQuery } from './query';

export const createLatestNews = (get: Get) => {
  /** Loads one page of Latest news. */
  const latestNews = async (
    query: LatestNewsQuery = {},
    request: RequestOptions = {},
  ): Promise<LatestNewsResponse> => {
    const path = `/latest-news${latestNewsQueryString(query)}`;
    return parseBody(requireOk(await get(path, 'application/json', request))) as LatestNewsResponse;
  };

  /** Iterates over the pages from `cursor` on. Requests each page when the loop reaches it. */
  async function* eachPage(
    query: LatestNewsQuery = {},
    request: RequestOptions = {},
  ): AsyncGenerator<LatestNewsResponse, void, undefined> {
    let cursor = query.cursor ?? null;
    do {
      const page = await latestNews({ ...query, cursor: cursor ?? undefined }, request);
      yield page;
      cursor = page.meta.nextCursor;
    } while (cursor !== null);
  }

  /** Iterates over the items of all pages from `cursor` on. `limit` is the page size. */
  async function* eachNews(
    query: LatestNewsQuery = {},
    request: RequestOptions = {},
  ): AsyncGenerator<FeedItem, void, undefined> {
    for await (const page of eachPage(query, request)) yield* page.data;
  }

  return { latestNews, eachPage, eachNews };
};
