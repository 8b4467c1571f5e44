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
import type { PreviewResponse } from '../../shared/contracts/preview';
import type { StreamEvent, StreamEventKind, StreamReset } from '../../shared/contracts/stream';
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
import { createGet, fetchOf, requireOk, rootOf } from './get';
import type { ClientOptions, RequestOptions } from './options';
import {
  languageQueryString,
  latestNewsQueryString,
  storyQueryString,
  type FeedFormat,
  type FeedQuery,
  type LanguageQuery,
  type LatestNewsQuery,
  type PersonQuery,
  type QuotesQuery,
  type SearchQuery,
  type StoryQuery,
} from './query';
import { createPeople, type PersonAnswer } from './people';
import { createPreview } from './preview';
import { createSearch } from './search';
import { createServerClock } from './server-clock';
import type {
  FirstPage,
  PersonAlias,
  PersonPhoto,
  PersonRole,
  PublicPerson,
  QuotedStory,
  QuotesResponse,
  QuoteSpeaker,
  SpokenQuote,
} from './spoken';
import { createSubscribe } from './subscribe';
import type { SubscribeOptions, Subscription, SubscriptionState } from './subscription';

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
    ...createPreview(get),
    ...createPeople(get),

    /** Returns the address of a feed of Latest news, such as for `<link rel="alternate">`. */
    feedAddress: (format: FeedFormat, query: FeedQuery = {}): string =>
      `${rootOf(options)}/latest-news/${format}${latestNewsQueryString(query)}`,

    subscribe: createSubscribe({
      ...{ get, root: rootOf(options), random: Math.random },
      ...{ fetch: fetchOf(options), token: options.token, clock },
    }),

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
  FeedFormat,
  FeedImage,
  FeedItem,
  FeedQuery,
  FeedReference,
  Fetch,
  FirstPage,
  FlashNewsResponse,
  LanguageQuery,
  LatestNewsQuery,
  LatestNewsResponse,
  PersonAlias,
  PersonAnswer,
  PersonPhoto,
  PersonQuery,
  PersonRole,
  PreviewResponse,
  PublicCorrection,
  PublicFlash,
  PublicPerson,
  PublicQuote,
  QuotedStory,
  QuotesQuery,
  QuotesResponse,
  QuoteSpeaker,
  Rendition,
  RequestOptions,
  SearchQuery,
  SearchResponse,
  SpokenQuote,
  StoryAnswer,
  StoryAuthor,
  StoryCredit,
  StoryDateline,
  StoryFigure,
  StoryPart,
  StoryQuery,
  StreamEvent,
  StreamEventKind,
  StreamReset,
  SubscribeOptions,
  Subscription,
  SubscriptionState,
  Translation,
  WholeStory,
};
