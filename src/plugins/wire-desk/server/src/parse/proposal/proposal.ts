/** How much of a quote is the speaker's: a whole sentence, a fragment, or a retelling. */
export type QuoteKind = 'direct' | 'partial' | 'paraphrase';

/** A category that the newsroom has; `names` are its names in every locale. */
export interface KnownCategory {
  documentId: string;
  names: string[];
}

/** A person of the newsroom; without `documentId`, not stored yet. */
export interface KnownPerson {
  documentId?: string;
  name: string;
  aliases: string[];
  /** What the newsroom has of the person's offices, in any language. */
  roles?: string[];
}

/** What the parser knows besides the copy. `locale` is BCP 47, of the copy. */
export interface Known {
  categories: KnownCategory[];
  persons: KnownPerson[];
  locale: string;
}

/** Both as printed: "KYIV" and "Dec 9". */
export interface Dateline {
  place: string;
  date: string | null;
}

export interface ArticleProposal {
  title: string | null;
  lead: string | null;
  /** The paragraphs after the lead. */
  body: string[];
  category: string | null;
  credit: string | null;
  dateline: Dateline | null;
}

/** Where a piece of the story is: UTF-16 offsets into one of its paragraphs. The story is the lead, if any, then the body. */
export interface Stretch {
  paragraph: number;
  start: number;
  end: number;
}

/** A reason for or against a proposal, with what it weighed: above 0 for, below 0 against. */
export interface Feature {
  name: string;
  weight: number;
}

export interface PersonProposal {
  name: string;
  /** Other spellings of the name that the copy has. */
  aliases: string[];
  role: string | null;
  known: boolean;
  /** False if the copy has only a surname that somebody whom the newsroom knows has too: it may be another person. */
  isSure: boolean;
  /** From 0 to 1: that this is a human being of the story. */
  confidence: number;
  /** What decided, strongest first, at most six. */
  features: Feature[];
  /** Where the story names the person, in its order; the name only, without role or title. */
  mentions: Stretch[];
}

/** One utterance under one attribution. */
export interface QuoteProposal {
  /** The words of the stretches, joined with " … "; a stretch ends without the comma of its attribution. */
  text: string;
  kind: QuoteKind;
  /** The words of the copy that name the speaker; for a pronoun, the name that it refers to. */
  attributedAs: string | null;
  /** Name of one of the proposal's persons; null for somebody without a name, or if nobody fits well enough. */
  speaker: string | null;
  /** Names of persons of the proposal who may have spoken, best first; empty if there is a speaker. */
  suggestions: string[];
  /** From 0 to 1: that this is speech, by this speaker. */
  confidence: number;
  /** What decided, strongest first, at most six. */
  features: Feature[];
  /** Where the words are, in the order of the story, marks left out. */
  stretches: Stretch[];
  medium: string | null;
  occasion: string | null;
}

/** What `import:wire --dry-run` prints. Absent values are null. */
export interface PrintedProposal {
  article: ArticleProposal;
  persons: PersonProposal[];
  quotes: QuoteProposal[];
}

/** What a line of the copy is that is not part of the story; `repeat` is the headline again. */
export type LeftOutReason =
  | 'furniture'
  | 'section'
  | 'repeat'
  | 'byline'
  | 'time'
  | 'dateline'
  | 'caption'
  | 'credit'
  | 'note'
  | 'slug';

export interface LeftOut {
  text: string;
  reason: LeftOutReason;
}

/** The printed proposal, and what only the import needs. */
export interface Proposal extends PrintedProposal {
  categoryDocumentId: string | null;
  byline: string | null;
  /** `documentId` of each known person, by the name in `persons`. */
  personDocumentIds: Record<string, string>;
  /** What of the copy is neither headline, lead nor body, in its order; with these it is the whole copy. */
  leftOut: LeftOut[];
  /** Where the lead, if there is one, and each paragraph of the body are in the normalised copy. */
  places: { start: number; end: number }[];
}
