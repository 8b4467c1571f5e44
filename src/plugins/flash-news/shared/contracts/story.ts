import type { StoryIdentity, StoryPart } from '../story';
import type { PublicCorrection } from './correction';
import type { FeedItem, FeedReference } from './feed';

/** A person who wrote a story, in the printed order. */
export interface StoryAuthor {
  documentId: string;
  name: string;
  slug: string | null;
  /** Absolute, of the person's page on the site; null without a pattern for such pages. */
  url: string | null;
}

/** The agency whose copy it is. */
export interface StoryCredit {
  code: string | null;
  name: string | null;
  url: string | null;
}

export interface StoryDateline {
  place: string | null;
  /** `YYYY-MM-DD`. */
  date: string | null;
}

/** One size of a picture. */
export interface Rendition {
  /** Absolute. */
  url: string;
  /** In pixels. */
  width: number;
  height: number;
  /** Media type, such as `image/webp`. */
  mime: string | null;
}

/** The picture of a story. Its addresses are absolute. */
export interface StoryFigure {
  url: string;
  alternativeText: string | null;
  caption: string | null;
  credit: string | null;
  /** Of `url`, in pixels. */
  width: number | null;
  height: number | null;
  mime: string | null;
  /** Smaller sizes and the original, the narrowest first. */
  renditions: Rendition[];
}

export interface PublicQuote {
  text: string;
  /** Null if the type of quotes has no kinds. */
  kind: string | null;
  speaker: FeedReference | null;
  /** The name as it was printed. */
  attributedAs: string | null;
  occasion: string | null;
  /** What was said before translation; `language` is BCP 47. */
  original: { text: string; language: string | null } | null;
}

/** A whole story: its feed item, with the credit in full, and all that a page of it shows. */
export interface WholeStory extends Omit<FeedItem, 'credit'> {
  /** As stored: Strapi's blocks, Markdown or text. */
  body: unknown;
  /** Sanitised, with absolute addresses; '' without a body. */
  bodyHtml: string;
  byline: string | null;
  authors: StoryAuthor[];
  credit: StoryCredit | null;
  dateline: StoryDateline | null;
  figure: StoryFigure | null;
  quotes: PublicQuote[];
  /** Oldest first. */
  corrections: PublicCorrection[];
  /** At most five of the same category or people, newest release first. */
  related: FeedItem[];
}

/** A story with the parts that `fields` named; all of them without it. */
export type StoryParts = Pick<WholeStory, StoryIdentity> & Partial<Pick<WholeStory, StoryPart>>;

/** GET /api/latest-news/:documentId */
export interface StoryResponse {
  data: StoryParts;
  /** The requested locale. */
  meta: { locale: string };
}
