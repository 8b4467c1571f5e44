import type { PublicCorrection } from '../../shared/contracts/correction';
import type {
  FeedImage,
  FeedItem,
  FeedReference,
  FlashNewsResponse,
  LatestNewsResponse,
  PublicFlash,
} from '../../shared/contracts/feed';
import { toAddressAnswer, type AddressAnswer, type Article } from './by-slug';
import { FlashNewsError, parseBody, type Failure } from './error';
import type { Fetch } from './conditional-get';
import { isFlashing, withoutEndedFlashes } from './flash';
import { createLatestNews } from './latest-news';
import { createGet, requireOk } from './get';
import type { ClientOptions, RequestOptions } from './options';
import { languageQueryString, type LanguageQuery, type LatestNewsQuery } from './query';

/** Creates a client of a newsroom's public API. Its methods reject with FlashNewsError. */
export const createClient = (options: ClientOptions) => {
  const get = createGet(options);
  const { now = Date.now } = options;

  return {
    ...createLatestNews(get),

    /** Loads the items with a running flash, the primary one first. */
    async flashNews(
      query: LanguageQuery = {},
      request: RequestOptions = {},
    ): Promise<FlashNewsResponse> {
      const path = `/flash-news${languageQueryString(query)}`;
      const body = parseBody(requireOk(await get(path, 'application/json', request)));
      return withoutEndedFlashes(body as FlashNewsResponse, now());
    },

    /** Loads an article by its current or an old slug; null if readers see none. */
    async bySlug(
      slug: string,
      query: LanguageQuery = {},
      request: RequestOptions = {},
    ): Promise<AddressAnswer | null> {
      // In a URL these are path steps, which lead to another route.
      if (slug === '.' || slug === '..') return null;
      const path = `/latest-news/by-slug/${encodeURIComponent(slug)}${languageQueryString(query)}`;
      return toAddressAnswer(slug, await get(path, 'application/json', request));
    },

    /** Loads an article as JSON-LD (schema.org), safe to put into a `script` element. */
    async jsonLd(
      documentId: string,
      query: LanguageQuery = {},
      request: RequestOptions = {},
    ): Promise<string> {
      const path = `/latest-news/${encodeURIComponent(documentId)}/json-ld${languageQueryString(query)}`;
      const { text } = requireOk(await get(path, 'application/ld+json', request));
      // Equal JSON, in which a title can't close the element.
      return text.replaceAll('<', '\\u003c');
    },
  };
};

export type Client = ReturnType<typeof createClient>;

export { FlashNewsError, isFlashing };
export type {
  AddressAnswer,
  Article,
  ClientOptions,
  Failure,
  FeedImage,
  FeedItem,
  FeedReference,
  Fetch,
  FlashNewsResponse,
  LanguageQuery,
  LatestNewsQuery,
  LatestNewsResponse,
  PublicCorrection,
  PublicFlash,
  RequestOptions,
};
