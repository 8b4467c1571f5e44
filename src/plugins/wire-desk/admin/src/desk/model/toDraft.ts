import type { DeskProposal, DraftRequest } from '../../../../shared/contracts/desk';
import type { Decisions } from './decisions';
import { storyParagraphs } from './storyParagraphs';

/** A draft to send, and which place on the page its people and quotes have, to show errors beside them. */
export interface DraftToSend {
  request: DraftRequest;
  /** By place in the request. */
  people: number[];
  quotes: number[];
}

const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Returns the draft of what was decided: accepted quotes and ticked people only. */
export const toDraft = (
  proposal: DeskProposal,
  { fields, people, quotes, putBack }: Decisions,
  requestKey: string,
  further: Pick<DraftRequest, 'update' | 'item'> = {},
): DraftToSend => {
  const placesOf = <Item>(items: Item[], counts: (item: Item) => boolean): number[] =>
    items.flatMap((item, place) => (counts(item) ? [place] : []));
  const sentPeople = placesOf(people, ({ isIncluded }) => isIncluded);
  const sentQuotes = placesOf(quotes, ({ state }) => state === 'accepted');
  const { title, lead, byline, credit, place, date, category } = fields;
  const story = storyParagraphs(proposal, putBack).filter(({ isLead }) => !isLead);
  return {
    people: sentPeople,
    quotes: sentQuotes,
    request: {
      ...{ locale: proposal.locale, fingerprint: proposal.fingerprint, requestKey, category },
      ...{
        title: title.trim(),
        lead: orNull(lead),
        byline: orNull(byline),
        credit: orNull(credit),
      },
      dateline: place.trim() === '' ? null : { place: place.trim(), date: orNull(date) },
      body: story.map(({ text }) => text),
      people: sentPeople.flatMap((index) => {
        const person = people[index];
        if (!person) return [];
        const { name, aliases, role, documentId } = person;
        return [{ name: name.trim(), aliases, role: orNull(role ?? ''), documentId }];
      }),
      quotes: sentQuotes.flatMap((index) => {
        const quote = quotes[index];
        if (!quote) return [];
        const speaker = quote.speaker === null ? -1 : sentPeople.indexOf(quote.speaker);
        return [
          {
            ...{ text: quote.text.trim(), kind: quote.kind },
            speaker: speaker < 0 ? null : speaker,
            attributedAs: orNull(quote.attributedAs),
            medium: orNull(quote.medium),
            occasion: orNull(quote.occasion),
          },
        ];
      }),
      embargoedUntil: proposal.agency.embargoedUntil,
      ...further,
    },
  };
};
