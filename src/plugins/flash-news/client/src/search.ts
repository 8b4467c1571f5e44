import type { SearchResponse } from '../../shared/contracts/feed';
import { parseBody } from './error';
import { requireOk, type Get } from './get';
import type { RequestOptions } from './options';
import { searchQueryString, type SearchQuery } from './query';

export const createSearch = (get: Get) => {
  /** Loads one page of the stories that have all words and quoted phrases of `q`. */
  const search = async (
    q: string,
    query: SearchQuery = {},
    request: RequestOptions = {},
  ): Promise<SearchResponse> => {
    const path = `/latest-news/search${searchQueryString(q, query)}`;
    return parseBody(requireOk(await get(path, 'application/json', request))) as SearchResponse;
  };

  /** Iterates over the pages of a search from `cursor` on. Requests each page when the loop reaches it. */
  async function* eachSearchPage(
    q: string,
    query: SearchQuery = {},
    request: RequestOptions = {},
  ): AsyncGenerator<SearchResponse, void, undefined> {
    let cursor = query.cursor ?? null;
    do {
      const page = await search(q, { ...query, cursor: cursor ?? undefined }, request);
      yield page;
      cursor = page.meta.nextCursor;
    } while (cursor !== null);
  }

  return { search, eachSearchPage };
};
