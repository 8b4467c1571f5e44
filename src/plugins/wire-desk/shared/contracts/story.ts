import type { QuoteKind } from './desk';

/** `modified`: readers see other words than these; `draft`: readers see none yet. */
export type QuoteStatus = 'draft' | 'modified' | 'published';

/** A recorded quote of a story, as its draft has it. */
export interface StoryQuote {
  documentId: string;
  /** Changes with what can be edited here; named by a save, so that it overwrites nothing unseen. */
  version: string;
  /** Empty in a quote that came along with a translation and isn't translated yet. */
  text: string;
  kind: QuoteKind;
  attributedAs: string | null;
  speaker: { documentId: string; name: string } | null;
  /** The words in the language in which they were said, if this is a translation. */
  originalText: string | null;
  status: QuoteStatus;
}

/** What the user may write of the story's quotes. */
export interface StoryRights {
  create: boolean;
  update: boolean;
  delete: boolean;
  createPeople: boolean;
}

/** Answer of GET /wire-desk/story-type: uids of content types. */
export interface StoryTypeResponse {
  data: { article: string; quote: string };
}

/** Answer of GET and PUT /wire-desk/stories/:uid/:documentId/quotes. */
export interface StoryQuotesResponse {
  data: {
    /** In their order. */
    quotes: StoryQuote[];
    /** Marks of dismissed suggestions; see `markOf`. */
    dismissed: string[];
    may: StoryRights;
    /** How many quotes the next publication of the story changes for readers. */
    waiting: number;
  };
}

/** A person by documentId, or by the place among the new people of the request. */
export type SpeakerReference = { documentId: string } | { person: number };

export interface QuoteContent {
  text: string;
  kind: QuoteKind;
  attributedAs: string | null;
  speaker: SpeakerReference | null;
}

/** A quote of the saved list: as it was, changed from a version, or new. */
export type SavedQuote =
  | { documentId: string }
  | ({ documentId: string; version: string } & QuoteContent)
  | (QuoteContent & { medium: string | null; occasion: string | null });

export interface NewPerson {
  name: string;
  aliases: string[];
  role: string | null;
  /** documentIds of people of that name whom the newsroom has, and who are somebody else. */
  otherThan?: string[] | undefined;
}

/** Body of PUT /wire-desk/stories/:uid/:documentId/quotes. */
export interface StoryQuotesRequest {
  locale: string;
  /** documentIds of the quotes that the editor saw, in the order in which they were. */
  base: string[];
  /** In the order that they shall have. */
  quotes: SavedQuote[];
  removed: { documentId: string; version: string }[];
  people: NewPerson[];
}

/** Body of POST /wire-desk/stories/:uid/:documentId/suggestions: the text as it is in the form, saved or not. */
export interface SuggestionsRequest {
  locale: string;
  lead: string | null;
  /** The texts of the blocks of the body. */
  body: string[];
}

export interface SuggestedPerson extends NewPerson {
  /** Of the known person that it is; null for a new one. */
  documentId: string | null;
}

/** A quote that the story's text has. */
export interface Suggestion {
  text: string;
  kind: QuoteKind;
  attributedAs: string | null;
  /** Place among the people; null for nobody. */
  speaker: number | null;
  /** Places among the people, best first; empty if there is a speaker. */
  suggestions: number[];
  /** 0 to 1. */
  confidence: number;
  medium: string | null;
  occasion: string | null;
}

export interface SuggestionsResponse {
  data: { people: SuggestedPerson[]; quotes: Suggestion[] };
}

/** Body of POST /wire-desk/stories/:uid/:documentId/dismissals. */
export interface DismissalRequest {
  locale: string;
  mark: string;
}
