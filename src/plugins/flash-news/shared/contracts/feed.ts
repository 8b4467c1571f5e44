import type { Level } from '../flash';
import type { StoryResponse } from './story';

/** A running flash in the public API. Clients hide it at `expiresAt`. */
export interface PublicFlash {
  level: Level;
  startedAt: string;
  expiresAt: string;
  /** The banner line in the served locale; null for none. */
  text: string | null;
}

export interface FeedImage {
  /** Absolute; from the root of the server where nobody has told its address. */
  url: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
}

export interface FeedReference {
  documentId: string;
  name: string;
  slug: string | null;
}

/** A version of a story that readers see; `url` is null without a pattern for addresses. */
export interface Translation {
  /** BCP 47. */
  locale: string;
  slug: string | null;
  url: string | null;
}

export interface FeedItem {
  documentId: string;
  contentType: string;
  /** The served locale, which `fallback` may make another than the requested one. */
  locale: string;
  title: string;
  summary: string | null;
  slug: string | null;
  url: string | null;
  image: FeedImage | null;
  category: FeedReference | null;
  people: FeedReference[];
  credit: string | null;
  releasedAt: string;
  modifiedAt: string;
  pinned: boolean;
  flash: PublicFlash | null;
  /** In every language in which readers see it, its own included, by locale. */
  translations: Translation[];
}

/** GET /api/latest-news */
export interface LatestNewsResponse {
  data: FeedItem[];
  /** `title` is the feed's title in the locale. */
  meta: { locale: string; title: string | null; limit: number; nextCursor: string | null };
}

/** GET /api/latest-news/search */
export interface SearchResponse {
  data: FeedItem[];
  /** `q` as it was searched for, without needless spaces. */
  meta: { q: string; locale: string; limit: number; nextCursor: string | null };
}

/** GET /api/latest-news/by-slug/:slug for the current slug of a visible version. */
export type BySlugResponse = StoryResponse;

/** The same with 301 and `Location` for a former slug; `slug` is the current one. */
export interface MovedResponse {
  data: { documentId: string; contentType: string; locale: string; slug: string };
}

/** GET /api/flash-news */
export interface FlashNewsResponse {
  data: FeedItem[];
  meta: { locale: string; primary: string | null };
}
