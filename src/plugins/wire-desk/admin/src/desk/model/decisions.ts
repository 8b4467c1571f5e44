import type { DeskProposal, DeskStretch, QuoteKind } from '../../../../shared/contracts/desk';

export type QuoteState = 'open' | 'accepted' | 'rejected';

export interface PersonChoice {
  name: string;
  /** The name as the copy has it. */
  printed: string;
  aliases: string[];
  role: string | null;
  /** Of the known person; null for one to create. */
  documentId: string | null;
  /** Whether the story gets this person. */
  isIncluded: boolean;
  /** Place of the person whom the editor said it is. */
  sameAs?: number | undefined;
  /** False for a known person of whom the copy has the surname alone. */
  isSure: boolean;
  /** 0 to 1. */
  confidence: number;
}

export interface QuoteChoice {
  text: string;
  kind: QuoteKind;
  attributedAs: string;
  /** Whether the editor wrote `attributedAs`: then it stays with every speaker. */
  isAttributedByHand?: boolean;
  /** Place among the people; null for nobody. */
  speaker: number | null;
  suggestions: number[];
  /** 0 to 1. */
  confidence: number;
  stretches: DeskStretch[];
  medium: string;
  occasion: string;
  state: QuoteState;
}

export interface StoryFields {
  title: string;
  lead: string;
  byline: string;
  credit: string;
  place: string;
  /** ISO 8601, a day; empty for none. */
  date: string;
  /** documentId; null for none. */
  category: string | null;
}

/** What the editor has decided of a proposal. People and quotes keep their places for good. */
export interface Decisions {
  fields: StoryFields;
  people: PersonChoice[];
  quotes: QuoteChoice[];
  /** Places among what was left out. */
  putBack: number[];
}

/** Whether a person of a proposal can be recorded. */
const canBe = ({ people, may }: DeskProposal, place: number): boolean =>
  may.createPeople || (people[place]?.documentId ?? null) !== null;

/**
 * Returns the decisions at the start: all as proposed, no quote accepted, nobody included of whom a surname alone tells. Who can't be
 * recorded, since the user may make no people, speaks nowhere.
 */
export const decisionsOf = (proposal: DeskProposal): Decisions => ({
  fields: {
    title: proposal.title,
    lead: proposal.lead ?? '',
    byline: proposal.byline ?? '',
    credit: proposal.credit ?? '',
    place: proposal.dateline?.place ?? '',
    date: proposal.dateline?.date ?? '',
    category: proposal.category,
  },
  people: proposal.people.map((person) => ({
    ...person,
    printed: person.name,
    isIncluded: person.isSure && (person.documentId !== null || proposal.may.createPeople),
  })),
  quotes: proposal.quotes.map((quote) => ({
    ...quote,
    speaker: quote.speaker !== null && canBe(proposal, quote.speaker) ? quote.speaker : null,
    suggestions: quote.suggestions.filter((place) => canBe(proposal, place)),
    attributedAs: quote.attributedAs ?? '',
    medium: quote.medium ?? '',
    occasion: quote.occasion ?? '',
    state: 'open',
  })),
  putBack: [],
});

/** Returns the place of the first quote that waits for a decision from a place on, else before it; null if none does. */
export const nextOpen = (quotes: QuoteChoice[], from: number): number | null => {
  const isOpen = ({ state }: QuoteChoice): boolean => state === 'open';
  const after = quotes.findIndex((quote, index) => index >= from && isOpen(quote));
  if (after >= 0) return after;
  const before = quotes.findIndex(isOpen);
  return before < 0 ? null : before;
};
