/** Which fields of an opted-in type the feed uses; a dot steps into a single component. */
export interface FeedFields {
  title: string;
  summary?: string;
  slug?: string;
  image?: string;
  imageAlt?: string;
  category?: string;
  people?: string;
  credit?: string;
  /** Who wrote it, as it is printed. */
  byline?: string;
  /** Blocks, Markdown or text: for formats that tell the whole story. */
  body?: string;
  /** A relation to what is said in it; see `QuoteTarget`. */
  quotes?: string;
}

/** A type that the feed refers to, and which of its fields names an entry and stands in addresses. */
export interface ReferenceTarget {
  uid: string;
  name: string;
  slug: string | null;
  localized: boolean;
}

/** A type of quotes: it has a `text`, and may have `attributedAs` and a `speaker`, who may have `aliases`. */
export interface QuoteTarget {
  uid: string;
  attributedAs: boolean;
  /** Which field of the speaker is the name; null where quotes have no speaker. */
  speaker: { name: string; aliases: boolean } | null;
}

export interface OptIn {
  uid: string;
  fields: FeedFields;
  category: ReferenceTarget | null;
  people: ReferenceTarget | null;
  quotes: QuoteTarget | null;
}

/** A relation through which a companion is public, and the type that it leads to. */
export interface PublicThrough {
  field: string;
  target: string;
}

/**
 * A type that has no publicity of its own: an entry is public only with at least one public entry in
 * one of these relations. A quote with its article, a person with an article or a quote.
 */
export interface Companion {
  uid: string;
  /** It has drafts of its own, and none of them is public whatever its relations are. */
  drafts: boolean;
  publicWith: PublicThrough[];
}
