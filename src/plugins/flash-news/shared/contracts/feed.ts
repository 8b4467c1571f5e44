import type { Level } from '../flash';
import type { PublicCorrection } from './correction';

/** A running flash as sites see it. Clients hide it at `expiresAt` by themselves. */
export interface PublicFlash {
  level: Level;
  startedAt: string;
  expiresAt: string;
  /** The banner line in the served locale, where the desk gave one. */
  text: string | null;
}

export interface FeedImage {
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

export interface FeedItem {
  documentId: string;
  contentType: string;
  /** The locale that is served, which with `fallback` need not be the one asked for. */
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
  /** Whether the desk holds it on top of Latest news now. */
  pinned: boolean;
  flash: PublicFlash | null;
}

/** GET /api/latest-news */
export interface LatestNewsResponse {
  data: FeedItem[];
  /** `title` is what the newsroom calls the feed in that locale. */
  meta: { locale: string; title: string | null; limit: number; nextCursor: string | null };
}

/** GET /api/latest-news/by-slug/:slug, where the slug is that of a version which readers see. */
export interface BySlugResponse {
  data: FeedItem & { corrections: PublicCorrection[] };
  meta: { locale: string };
}

/** The same with 301 and a `Location`, where a version had the slug once; `slug` is its present one. */
export interface MovedResponse {
  data: { documentId: string; contentType: string; locale: string; slug: string };
}

/** GET /api/flash-news */
export interface FlashNewsResponse {
  data: FeedItem[];
  meta: { locale: string; primary: string | null };
}
