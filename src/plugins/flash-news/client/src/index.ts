import type { PublicCorrection } from '../../shared/contracts/correction';
import type {
  FeedImage,
  FeedItem,
  FeedReference,
  FlashNewsResponse,
  LatestNewsResponse,
  PublicFlash,
  SearchResponse,
  Translation,
} from '../../shared/contracts/feed';
import type {
  PublicQuote,
  Rendition,
  StoryAuthor,
  StoryCredit,
  StoryDateline,
  StoryFigure,
  WholeStory,
} from '../../shared/contracts/story';
import type { StoryPart } from '../../shared/story';
import {
  toAddressAnswer,
  toStoryAnswer,
  type AddressAnswer,
  type Article,
  type StoryAnswer,
} from './by-slug';
import { FlashNewsError, parseBody, type Failure } from './error';
import type { Fetch } from './conditional-get';
import { isFlashing, withoutEndedFlashes } from './flash';
import { createLatestNews } from './latest-news';
import { createGet, requireOk } from './get';
import type { ClientOptions, RequestOptions } from './options';
import {
  languageQueryString,
  storyQueryString,
  type LanguageQuery,
  type LatestNewsQuery,
  type SearchQuery,
  type StoryQuery,
} from './query';
import { createSearch } from './search';
import { createServerClock } from './server-clock';

/** Whether a segment leads to another route. */
const isPathStep = (segment: string): boolean => ['', '.', '..'].includes(segment);

/** Creates a client of a newsroom's public API. Its methods reject with FlashNewsError. */
export const createClient = (options: ClientOptions) => {
  // Steady: a device's date may be corrected while the page is open.
  const steady = options.now ?? (() => performance.now());
  const clock = createServerClock(steady, options.now ?? Date.now);
  const get = createGet(options, clock);

  return {
    ...createLatestNews(get),
    ...createSearch(get),

    /**
     * Returns the newsroom's current time in epoch ms, by the latest answers; that of the device before the first one. For
     * `isFlashing(item, newsroom.now())`: a reader's clock may be wrong.
     */
    now: clock.now,

    /** Loads the items with a running flash, the primary one first. */
    async flashNews(
      query: LanguageQuery = {},
      request: RequestOptions = {},
    ): Promise<FlashNewsResponse> {
      const path = `/flash-news${languageQueryString(query)}`;
      const body = parseBody(requireOk(await get(path, 'application/json', request)));
      return withoutEndedFlashes(body as FlashNewsResponse, clock.now());
    },

    /** Loads a story by its documentId; null if readers see none. */
    async story<Part extends StoryPart = StoryPart>(
      documentId: string,
      query: StoryQuery<Part> = {},
      request: RequestOptions = {},
    ): Promise<StoryAnswer<Part> | null> {
      if (isPathStep(documentId)) return null;
      const path = `/latest-news/${encodeURIComponent(documentId)}${storyQueryString(query)}`;
      return toStoryAnswer(await get(path, 'application/json', request));
    },

    /** Loads a story by its current or an old slug, with its slug among the parts; null if readers see none. */
    async bySlug<Part extends StoryPart = StoryPart>(
      slug: string,
      query: StoryQuery<Part> = {},
      request: RequestOptions = {},
    ): Promise<AddressAnswer<Part | 'slug'> | null> {
      if (isPathStep(slug)) return null;
      const { fields, ...languages } = query;
      // By the slug a moved story is told from a found one.
      const parts: StoryQuery = fields ? { ...languages, fields: [...fields, 'slug'] } : languages;
      const path = `/latest-news/by-slug/${encodeURIComponent(slug)}${storyQueryString(parts)}`;
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
  PublicQuote,
  Rendition,
  RequestOptions,
  SearchQuery,
  SearchResponse,
  StoryAnswer,
  StoryAuthor,
  StoryCredit,
  StoryDateline,
  StoryFigure,
  StoryPart,
  StoryQuery,
  Translation,
  WholeStory,
};
