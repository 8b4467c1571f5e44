/** The fields of an opted-in type that the feed uses; a dot steps into a single component. */
export interface FeedFields {
  title: string;
  summary?: string;
  slug?: string;
  image?: string;
  imageAlt?: string;
  category?: string;
  people?: string;
  /** A relation to the people who wrote it, in the printed order. */
  authors?: string;
  /** The agency's code, or its only text. */
  credit?: string;
  creditName?: string;
  creditUrl?: string;
  byline?: string;
  datelinePlace?: string;
  /** A date, `YYYY-MM-DD`. */
  datelineDate?: string;
  imageCaption?: string;
  imageCredit?: string;
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

/** The fields that a type of quotes may have beside `text`. */
export const QUOTE_FIELDS = [
  'kind',
  'attributedAs',
  'occasion',
  'originalText',
  'originalLanguage',
] as const;
export type QuoteField = (typeof QUOTE_FIELDS)[number];

/** The field that says which place a quote has among those of its story, as a whole number. Readers see the order only. */
export const QUOTE_POSITION = 'position';

/** A type of quotes, with `text`, and optionally the fields of `has` and a `speaker` with `aliases`. */
export interface QuoteTarget {
  uid: string;
  has: (QuoteField | typeof QUOTE_POSITION)[];
  /** Null if quotes have no speaker. */
  speaker: (ReferenceTarget & { aliases: boolean }) | null;
}

/** How a body is written: Strapi's blocks, Markdown (Strapi's `richtext`), or text in paragraphs. */
export type BodyFormat = 'blocks' | 'markdown' | 'text';

export interface OptIn {
  uid: string;
  fields: FeedFields;
  category: ReferenceTarget | null;
  people: ReferenceTarget | null;
  authors: ReferenceTarget | null;
  /** Null without a body. */
  bodyFormat: BodyFormat | null;
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
