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

export interface PersonProposal {
  name: string;
  /** Other spellings of the name that the copy has. */
  aliases: string[];
  role: string | null;
  known: boolean;
}

export interface QuoteProposal {
  text: string;
  kind: QuoteKind;
  attributedAs: string | null;
  /** Name of one of the proposal's persons. */
  speaker: string | null;
  medium: string | null;
  occasion: string | null;
}

/** What `import:wire --dry-run` prints. Absent values are null. */
export interface PrintedProposal {
  article: ArticleProposal;
  persons: PersonProposal[];
  quotes: QuoteProposal[];
}

/** The printed proposal, and what only the import needs. */
export interface Proposal extends PrintedProposal {
  categoryDocumentId: string | null;
  byline: string | null;
  /** `documentId` of each known person, by the name in `persons`. */
  personDocumentIds: Record<string, string>;
  /** What of the copy is not part of the story: furniture, repeats of the headline. */
  leftOut: string[];
}
