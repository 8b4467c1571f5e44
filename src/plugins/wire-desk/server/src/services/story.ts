import type { PrintedProposal, Proposal } from '../parse/proposal/proposal';
import { isoDateOf } from '../parse/layout/dates';
import type { PersonToSave } from './save-persons';

/** A quote as it is stored; `speaker` is a place among the story's people, null for nobody. */
export interface QuoteToSave {
  text: string;
  kind: PrintedProposal['quotes'][number]['kind'];
  attributedAs: string | null;
  speaker: number | null;
  medium: string | null;
  occasion: string | null;
}

/** All that a draft is made of. */
export interface Story {
  title: string;
  lead: string | null;
  body: string[];
  byline: string | null;
  /** As printed. */
  credit: string | null;
  /** `date`: ISO 8601, a day. */
  dateline: { place: string; date: string | null } | null;
  people: PersonToSave[];
  quotes: QuoteToSave[];
}

/** Returns the story of a proposal, as the import writes it, without known persons of whom the copy has a surname alone. A day printed without a year is no date; the place stays. */
export const storyOf = (
  { article, byline, persons: proposed, quotes, personDocumentIds }: Proposal,
  title: string,
): Story => {
  const persons = proposed.filter(({ isSure }) => isSure);
  const { lead, body, credit, dateline } = article;
  const placeOf = (name: string | null): number | null => {
    const place = persons.findIndex((person) => person.name === name);
    return place < 0 ? null : place;
  };
  return {
    ...{ title, lead, body, byline, credit },
    dateline: dateline && { place: dateline.place, date: isoDateOf(dateline.date ?? '') },
    people: persons.map(({ name, aliases, role }) => ({
      ...{ name, aliases, role },
      documentId: personDocumentIds[name] ?? null,
    })),
    quotes: quotes.map(({ text, kind, attributedAs, speaker, medium, occasion }) => ({
      ...{ text, kind, attributedAs, medium, occasion },
      speaker: placeOf(speaker),
    })),
  };
};
