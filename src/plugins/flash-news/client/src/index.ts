import type { PublicCorrection } from '../../shared/contracts/correction';
import type {
  FeedImage,
  FeedItem,
  FeedReference,
  FlashNewsResponse,
  LatestNewsResponse,
  PublicFlash,
} from '../../shared/contracts/feed';
import { addressAnswerIn, type AddressAnswer, type Article } from './by-slug';
import { FlashNewsError, readBody, type Failure } from './error';
import type { Fetch } from './exchange';
import { isFlashing, stillRunning } from './flash';
import { createLatest } from './latest';
import { askingOf, good, type ClientOptions, type RequestOptions } from './options';
import { languageText, type LanguageQuery, type LatestNewsQuery } from './query';

/**
 * Reads the public API of a newsroom.
 * Everything rejects with FlashNewsError where the newsroom refuses, can't be reached or is too slow.
 */
export const createClient = (options: ClientOptions) => {
  const ask = askingOf(options);
  const { now = Date.now } = options;

  return {
    ...createLatest(ask),

    /** What is flashing now, the primary one first. */
    async flashNews(
      query: LanguageQuery = {},
      request: RequestOptions = {},
    ): Promise<FlashNewsResponse> {
      const path = `/flash-news${languageText(query)}`;
      const body = readBody(good(await ask(path, 'application/json', request)));
      return stillRunning(body as FlashNewsResponse, now());
    },

    /** What stands under the slug of an article, present or old; null where nothing is to be read. */
    async bySlug(
      slug: string,
      query: LanguageQuery = {},
      request: RequestOptions = {},
    ): Promise<AddressAnswer | null> {
      // In an address they are steps up, to another route.
      if (slug === '.' || slug === '..') return null;
      const path = `/latest-news/by-slug/${encodeURIComponent(slug)}${languageText(query)}`;
      return addressAnswerIn(slug, await ask(path, 'application/json', request));
    },

    /** The article as JSON-LD (schema.org), to be put into a `script` element as it is. */
    async jsonLd(
      documentId: string,
      query: LanguageQuery = {},
      request: RequestOptions = {},
    ): Promise<string> {
      const path = `/latest-news/${encodeURIComponent(documentId)}/json-ld${languageText(query)}`;
      const { text } = good(await ask(path, 'application/ld+json', request));
      // The same JSON, but a title can't close the element.
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
