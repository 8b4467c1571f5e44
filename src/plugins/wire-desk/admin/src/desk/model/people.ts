import { withSpeaker } from './attribution';
import type { Decisions, PersonChoice } from './decisions';

/** A person found by search, or a new one by the name typed. */
export interface KnownChoice {
  name: string;
  /** null for a new one. */
  documentId: string | null;
  role: string | null;
}

const withNames = (person: PersonChoice, names: string[]): PersonChoice => ({
  ...person,
  aliases: [...new Set([...person.aliases, ...names])].filter((name) => name !== person.name),
});

/** Returns the decisions without a person, whose quotes are nobody's then. */
export const withoutPerson = (decisions: Decisions, place: number): Decisions => ({
  ...decisions,
  people: decisions.people.map((person, index) =>
    index === place ? { ...person, isIncluded: false } : person,
  ),
  quotes: decisions.quotes.map((quote) =>
    quote.speaker === place ? withSpeaker(quote, null, decisions.people, '') : quote,
  ),
});

/** Returns the decisions with a person, and the person's place: an earlier one if the person is there already. */
export const added = (decisions: Decisions, given: KnownChoice): [Decisions, number] => {
  const isSame = ({ documentId, name }: PersonChoice): boolean =>
    given.documentId === null ? name === given.name : documentId === given.documentId;
  const found = decisions.people.findIndex(isSame);
  if (found >= 0) return [decisions, found];
  const person: PersonChoice = {
    ...given,
    ...{ printed: given.name, aliases: [], isIncluded: true, isSure: true, confidence: 1 },
  };
  return [{ ...decisions, people: [...decisions.people, person] }, decisions.people.length];
};

/** Makes one person of two of the page: names and quotes go to the second. */
const joined = (decisions: Decisions, from: number, to: number): Decisions => {
  const { name, printed, aliases } = decisions.people[from] as PersonChoice;
  return {
    ...decisions,
    people: decisions.people.map((person, index) => {
      if (index === from) return { ...person, isIncluded: false, sameAs: to };
      if (index !== to) return person.sameAs === from ? { ...person, sameAs: to } : person;
      return {
        ...withNames(person, [name, printed, ...aliases]),
        ...{ isIncluded: true, sameAs: undefined },
      };
    }),
    quotes: decisions.quotes.map((quote) => ({
      ...quote,
      speaker: quote.speaker === from ? to : quote.speaker,
      suggestions: [...new Set(quote.suggestions.map((place) => (place === from ? to : place)))],
    })),
  };
};

/** Returns the decisions in which a person of the page is another of it, by place, or a known one. */
export const samePerson = (
  decisions: Decisions,
  place: number,
  as: number | KnownChoice,
): Decisions => {
  if (decisions.people[place] === undefined || as === place) return decisions;
  if (typeof as === 'number') return joined(decisions, place, as);
  const there = decisions.people.findIndex(
    ({ documentId }, index) => index !== place && documentId === as.documentId,
  );
  if (there >= 0) return joined(decisions, place, there);
  return {
    ...decisions,
    people: decisions.people.map((person, index) => {
      if (index !== place) return person;
      const known = { ...person, ...as, isIncluded: true, isSure: true, confidence: 1 };
      return withNames(known, [person.printed]);
    }),
  };
};
