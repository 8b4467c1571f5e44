/** The story in which a quote is printed, in the language of the quote. */
export interface QuotedStory {
  documentId: string;
  locale: string | null;
  title: string;
  slug: string | null;
  /** Absolute; null without a pattern for addresses. */
  url: string | null;
  /** When readers got it first, ISO 8601 UTC. */
  publishedAt: string;
}

export interface QuoteSpeaker {
  documentId: string;
  name: string;
  slug: string | null;
  /** What they were when they said it, in the language of the answer; null where no role is known. */
  role: string | null;
}

/** What somebody said, as a story prints it. */
export interface SpokenQuote {
  documentId: string;
  locale: string | null;
  text: string;
  kind: string | null;
  /** The name as it was printed. */
  attributedAs: string | null;
  occasion: string | null;
  medium: string | null;
  /** `YYYY-MM-DD`. */
  saidOn: string | null;
  sourceUrl: string | null;
  /** What was said before translation; `language` is BCP 47. */
  original: { text: string; language: string | null } | null;
  speaker: QuoteSpeaker;
  story: QuotedStory;
}

/** GET /api/wire-desk/quotes */
export interface QuotesResponse {
  data: SpokenQuote[];
  meta: { locale: string; limit: number; nextCursor: string | null };
}

export interface PersonRole {
  title: string;
  /** BCP 47; null for one in no particular language. */
  locale: string | null;
  /** `YYYY-MM-DD`. */
  since: string | null;
  until: string | null;
}

export interface PersonAlias {
  text: string;
  locale: string | null;
  kind: string | null;
}

export interface PersonPhoto {
  /** Absolute. */
  url: string;
  alternativeText: string | null;
  width: number | null;
  height: number | null;
}

/** The first page of something, with the cursor of the next. */
export interface FirstPage<Item> {
  data: Item[];
  nextCursor: string | null;
}

export interface PublicPerson {
  documentId: string;
  name: string;
  slug: string | null;
  photo: PersonPhoto | null;
  /** In the language asked for, else in the newsroom's default one, and those in no particular language. */
  roles: PersonRole[];
  aliases: PersonAlias[];
  wikidataId: string | null;
  /** What they said; further pages are at `/wire-desk/quotes?speaker=`. */
  quotes: FirstPage<SpokenQuote>;
  /** Stories about them; further pages are at `/latest-news?person=`. */
  articles: FirstPage<QuotedStory>;
  /** Stories that they wrote; further pages are at `/latest-news?author=`. */
  written: FirstPage<QuotedStory>;
}

/** GET /api/wire-desk/people/:slug */
export interface PersonResponse {
  data: PublicPerson;
  meta: { locale: string; limit: number };
}

/** The same with 301 and `Location` for a former slug, or that of a person who was merged into another. */
export interface PersonMovedResponse {
  data: { documentId: string; contentType: string; locale: string; slug: string };
}
