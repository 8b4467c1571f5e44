/** The fields of an opted-in type that the feed uses; a dot steps into a single component. */
export interface FeedFields {
  title: string;
  summary?: string;
  slug?: string;
  image?: string;
  imageAlt?: string;
  category?: string;
  people?: string;
  credit?: string;
  byline?: string;
  /** Blocks, Markdown or text, for formats with whole stories. */
  body?: string;
  /** A relation to a type of quotes. */
  quotes?: string;
}

/** A type of categories or people, with its fields of name and slug. */
export interface ReferenceTarget {
  uid: string;
  name: string;
  slug: string | null;
  localized: boolean;
}

/** A type of quotes, with `text`, and optionally `attributedAs` and a `speaker` with `aliases`. */
export interface QuoteTarget {
  uid: string;
  attributedAs: boolean;
  /** `name` is the speaker's field; null if quotes have no speaker. */
  speaker: { name: string; aliases: boolean } | null;
}

export interface OptIn {
  uid: string;
  fields: FeedFields;
  category: ReferenceTarget | null;
  people: ReferenceTarget | null;
  quotes: QuoteTarget | null;
}

/** A relation that makes a companion public, and its target type. */
export interface PublicThrough {
  field: string;
  target: string;
}

/**
 * A type whose entries are public through others: with at least one public entry in a relation of `publicWith`. A quote with
 * its article, a person with an article or a quote.
 */
export interface Companion {
  uid: string;
  /** Whether it has drafts, which are never public. */
  drafts: boolean;
  publicWith: PublicThrough[];
}
