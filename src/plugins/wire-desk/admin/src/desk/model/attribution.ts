import { nameInText } from '../../../../shared/name-in-text';
import type { PersonChoice, QuoteChoice } from './decisions';

/**
 * Returns a quote with another speaker: `attributedAs` is how the text names that one then, since readers see it beside the name.
 * What the editor has typed stays, and so does how the text calls somebody who was nobody yet.
 */
export const withSpeaker = (
  quote: QuoteChoice,
  speaker: number | null,
  people: PersonChoice[],
  text: string,
): QuoteChoice => {
  const isKept =
    quote.isAttributedByHand === true ||
    speaker === quote.speaker ||
    (quote.speaker === null && quote.attributedAs !== '');
  if (isKept) return { ...quote, speaker };
  const person = speaker === null ? undefined : people[speaker];
  return {
    ...quote,
    speaker,
    attributedAs: person ? nameInText([person.printed, person.name, ...person.aliases], text) : '',
  };
};
