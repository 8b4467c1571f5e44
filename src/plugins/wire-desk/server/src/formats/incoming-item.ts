/** What a piece of wire copy can be written in. */
export const FORMATS = ['text', 'html', 'ninjs', 'nitf', 'newsml-g2', 'rss', 'atom'] as const;

export type IncomingFormat = (typeof FORMATS)[number];

/** `withheld`: not for publication yet. `canceled`: the agency kills what it sent before. */
export type IncomingStatus = 'usable' | 'withheld' | 'canceled';

/** One piece of wire copy, whatever it was written in. Absent values are null; times are ISO 8601 UTC. */
export interface IncomingItem {
  /** Identifies the piece over all its versions. */
  guid: string | null;
  version: string | number | null;
  status: IncomingStatus;
  /** BCP 47. */
  language: string | null;
  headline: string | null;
  byline: string | null;
  creditLine: string | null;
  slugline: string | null;
  /** From 1, the most urgent, to 9. */
  urgency: number | null;
  publishedAt: string | null;
  embargoedUntil: string | null;
  /** The headline and the paragraphs as plain text, which `parseCopy` reads; empty for a canceled piece without text. */
  copy: string;
  /** What the agency tells editors; never part of the copy. */
  editorialNote: string | null;
  source: IncomingFormat;
}

/** What was read: a feed or message can have several pieces, of which some can't be read. */
export interface Incoming {
  format: IncomingFormat;
  items: IncomingItem[];
  /** Why pieces were left out, a sentence each. */
  refused: string[];
}

export const EMPTY_ITEM = {
  guid: null,
  version: null,
  status: 'usable',
  language: null,
  headline: null,
  byline: null,
  creditLine: null,
  slugline: null,
  urgency: null,
  publishedAt: null,
  embargoedUntil: null,
  editorialNote: null,
} as const satisfies Partial<IncomingItem>;
