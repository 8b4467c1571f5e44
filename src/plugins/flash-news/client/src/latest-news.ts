import type { FeedItem, LatestNewsResponse } from '../../shared/contracts/feed';
import { readBody } from './error';
import { good, type Ask, type RequestOptions } from './options';
import { latestNewsText, type LatestNewsQuery } from './query';

/** Latest news by the page, and over the pages. */
export const createLatest = (ask: Ask) => {
  /** One page of Latest news. */
  const latestNews = async (
    query: LatestNewsQuery = {},
    request: RequestOptions = {},
  ): Promise<LatestNewsResponse> => {
    const path = `/latest-news${latestNewsText(query)}`;
    return readBody(good(await ask(path, 'application/json', request))) as LatestNewsResponse;
  };

  /** The pages of Latest news from `cursor` on, each asked for when it is needed. */
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

  /** The items of Latest news over all pages; `limit` is the size of a page. */
  async function* eachNews(
    query: LatestNewsQuery = {},
    request: RequestOptions = {},
  ): AsyncGenerator<FeedItem, void, undefined> {
    for await (const page of eachPage(query, request)) yield* page.data;
  }

  return { latestNews, eachPage, eachNews };
};
