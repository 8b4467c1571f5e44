export type QuoteKind = 'direct' | 'partial' | 'paraphrase';

export const QUOTE_KINDS: QuoteKind[] = ['direct', 'partial', 'paraphrase'];

/** Where words are: UTF-16 offsets into a paragraph of the story, which is the lead, if there is one, then the body. */
export interface DeskStretch {
  paragraph: number;
  start: number;
  end: number;
}

export interface DeskQuote {
  text: string;
  kind: QuoteKind;
  attributedAs: string | null;
  /** Place among the proposal's people; null for nobody. */
  speaker: number | null;
  /** Places among the proposal's people, best first; empty if there is a speaker. */
  suggestions: number[];
  /** 0 to 1. */
  confidence: number;
  stretches: DeskStretch[];
  medium: string | null;
  occasion: string | null;
}

export interface DeskPerson {
  name: string;
  aliases: string[];
  role: string | null;
  /** Of the known person that it is; null for a new one. */
  documentId: string | null;
  /** False for a known person of whom the copy has the surname alone: somebody has to say that it is they. */
  isSure: boolean;
  /** 0 to 1. */
  confidence: number;
}

/** What of the copy is no part of the story. */
export interface DeskLeftOut {
  text: string;
  /** `caption`, `note` and so on. */
  reason: string;
  /** The paragraph of the story that it stands before; their number for what stands after the last. */
  before: number;
}

/** A document that the newsroom has, such as a category or a person. */
export interface Named {
  documentId: string;
  name: string;
}

/** A story that the newsroom has. */
export interface KnownStory {
  documentId: string;
  title: string;
  locale: string;
}

/** A story of which the copy is a later take. */
export interface TakeOf extends KnownStory {
  /** 0 to 1: how much of it the copy has in common with it. */
  share: number;
  lead: string | null;
  /** The lead, if any, and the body of its draft, by paragraphs. */
  paragraphs: string[];
  /** The words of its draft quotes. */
  quotes: string[];
  /** When its draft was last changed, ISO 8601 UTC. */
  updatedAt: string;
}

export interface DeskProposal {
  /** SHA-256 of locale and copy. */
  fingerprint: string;
  /** In which it was read, BCP 47. */
  locale: string;
  /**
   * BCP 47: the language that the copy states, else that in which it seems to be; `und` for none of those that are read, null where
   * its words are too few to tell.
   */
  language: string | null;
  title: string;
  lead: string | null;
  body: string[];
  byline: string | null;
  credit: string | null;
  /** `date`: ISO 8601, a day. */
  dateline: { place: string; date: string | null } | null;
  /** Of the category that the copy names, if the language has it. */
  category: string | null;
  /** The category that the copy names, but the language hasn't. */
  unknownCategory: string | null;
  people: DeskPerson[];
  quotes: DeskQuote[];
  leftOut: DeskLeftOut[];
  /** The story made of this very copy before. */
  duplicate: KnownStory | null;
  takeOf: TakeOf | null;
  /** What the agency says of it, besides the text. */
  agency: {
    note: string | null;
    status: 'usable' | 'withheld' | 'canceled';
    /** Until when it withholds it, ISO 8601 UTC; null if that has passed. */
    embargoedUntil: string | null;
    /** Whether that becomes the release time of the draft. */
    keepsEmbargo: boolean;
  };
  /** The copy as it was probably meant, if its letters were encoded twice; null if they weren't. */
  repaired: string | null;
  /** The categories of the language, by name. */
  categories: Named[];
  /** The uids of the content types. */
  types: { article: string; person: string };
  /** What the user may write in this language. */
  may: { create: boolean; createPeople: boolean; updateStory: boolean };
}

/** One of several pieces of a feed or message that was given. */
export interface DeskPiece {
  /** Its place, by which a proposal of it is asked for. */
  place: number;
  headline: string | null;
  /** As the piece credits it. */
  agency: string | null;
  /** ISO 8601 UTC. */
  publishedAt: string | null;
  /** BCP 47. */
  locale: string;
  status: DeskProposal['agency']['status'];
  /** Until when the agency withholds it, ISO 8601 UTC; null if that has passed. */
  embargoedUntil: string | null;
  /** The story made of this very piece before. */
  duplicate: KnownStory | null;
  /** The story of which it is a later take. */
  takeOf: KnownStory | null;
}

/** What was given has several pieces, of which an editor chooses. */
export interface DeskPieces {
  pieces: DeskPiece[];
  /** Why other pieces can't be read, a sentence each. */
  refused: string[];
}

/**
 * Body of POST /wire-desk/proposals: text, with the HTML that the clipboard has of it; a file in Base64; or an item. Without a
 * `locale`, that which the piece states or in which it seems to be. `piece` is the place of one of several.
 */
export type ProposalRequest = { locale?: string; piece?: number } & (
  | { copy: string; html?: string; type?: string }
  | { file: string; name: string; type?: string }
  | { item: string }
);

export interface ProposalResponse {
  data: DeskProposal | DeskPieces;
}

/** Why what was given isn't read, for the panel to say it in its language. */
export const REFUSALS = [
  ...(['empty', 'noText', 'binary', 'encoding', 'type', 'tooMuch'] as const),
  ...(['notWellFormed', 'unreadable'] as const),
] as const;

/** `details.refusal` of an error. `message` is the sentence of the server, in English. */
export interface DeskRefusal {
  code: (typeof REFUSALS)[number];
  message: string;
  /** The encoding in which it likely is; empty if it isn't about that. */
  likely: string;
}

export interface DraftPerson {
  name: string;
  aliases: string[];
  role: string | null;
  documentId: string | null;
  /** Of a new one: documentIds of people of that name whom the newsroom has, and who are somebody else. */
  otherThan?: string[] | undefined;
}

/** A new person of a request, by place in it, whose name somebody has whom the newsroom knows by now. */
export interface KnownByNow {
  place: number;
  people: PeopleResponse['data'];
}

/**
 * `details` of the 409 that refuses new people whom the newsroom knows by now: each is taken by documentId instead, or sent
 * again with `otherThan`.
 */
export interface KnownByNowDetails {
  code: 'known';
  known: KnownByNow[];
  /** What is said of each, by the field that shows it. */
  errors: { path: string[]; message: string }[];
}

export interface DraftQuote {
  text: string;
  kind: QuoteKind;
  attributedAs: string | null;
  /** Place among the draft's people. */
  speaker: number | null;
  medium: string | null;
  occasion: string | null;
}

/** An agency's embargo of a draft, ISO 8601 UTC. `isKept`: it is the draft's release time. */
export interface DraftEmbargo {
  until: string;
  isKept: boolean;
}

/** Fields that an update of a story changes only where an editor says so. */
export const UPDATED_FIELDS = ['title', 'lead'] as const;

export type UpdatedField = (typeof UPDATED_FIELDS)[number];

/** Body of POST /wire-desk/drafts: what the editor decided. */
export interface DraftRequest {
  locale: string;
  fingerprint: string;
  /** Chosen by the page for one draft: sent twice, it makes one. */
  requestKey: string;
  title: string;
  lead: string | null;
  body: string[];
  byline: string | null;
  credit: string | null;
  dateline: { place: string; date: string | null } | null;
  category: string | null;
  people: DraftPerson[];
  quotes: DraftQuote[];
  /** Until when the agency withholds it, ISO 8601 with an offset. */
  embargoedUntil?: string | null | undefined;
  /** The story whose draft is updated instead, as it was shown. It keeps its title and its lead unless `takes` names them. */
  update?: { documentId: string; updatedAt: string; takes: UpdatedField[] } | undefined;
  /** The item of the ingest that the copy came as. */
  item?: string | undefined;
}

export interface DraftResponse {
  data: {
    contentType: string;
    documentId: string;
    locale: string;
    wasKnown: boolean;
    embargo: DraftEmbargo | null;
  };
}

export interface PeopleResponse {
  data: (Named & { role: string | null })[];
}

/** Copy that came in by the ingest. */
export interface DeskItem {
  id: string;
  provider: string;
  headline: string | null;
  /** BCP 47. */
  locale: string;
  /** ISO 8601 UTC. */
  receivedAt: string;
  /** `new`, `update` and `kill` wait; or `drafted`, `dismissed`, `failed`. */
  state: string;
  error: string | null;
  /** The story that it became, or is an update of. */
  story: KnownStory | null;
  /** What the agency says, where it withdraws the copy; `text` has 4000 characters at most. */
  kill: { note: string | null; text: string | null } | null;
  /** Until when the agency withholds it, ISO 8601 UTC. */
  embargoedUntil: string | null;
}

export interface ItemsResponse {
  data: DeskItem[];
  meta: { nextCursor: string | null };
}

/** Answer of GET /wire-desk/kills: the story of each is known. */
export interface KillsResponse {
  data: DeskItem[];
}

/** A place that copy is fetched from. */
export interface DeskSource {
  name: string;
  kind: string;
  /** ISO 8601 UTC; null before the first. */
  lastFetchedAt: string | null;
  error: string | null;
}

export interface SourcesResponse {
  data: DeskSource[];
}
