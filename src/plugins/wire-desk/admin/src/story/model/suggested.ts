import type { SuggestionsResponse } from '../../../../shared/contracts/story';
import { LIMITS } from '../../../../shared/limits';
import { markOf } from '../../../../shared/mark';
import type { MessageValues } from '@newsroom/plugin-kit/admin/translations/useSay';
import type { MessageId } from '../../translations/useMessages';
import type { NewQuote } from './reducer';
import type { Row } from './rows';
import { kindOf, quoteOf } from './selected';
import { recordedAs } from './recordedAs';
import { foldedWords, isSameQuote, placeOf } from './words';

/** Fewer letters are no quote. */
const LEAST = 2;

type Found = SuggestionsResponse['data'];

/** Returns the quotes that a story's text has, as they would be recorded. */
export const foundQuotes = ({ people, quotes }: Found): NewQuote[] =>
  quotes.map(({ text, kind, attributedAs, speaker, suggestions, medium, occasion }) => ({
    ...{ text, kind, medium, occasion },
    suggested: suggestions.flatMap((place) => people[place] ?? []),
    attributedAs: attributedAs ?? '',
    speaker: speaker === null ? null : (people[speaker] ?? null),
  }));

/**
 * Returns those that are neither recorded nor dismissed. What is recorded in words that the text (`folded`) hasn't stands for the
 * quote that is most like it: its row says so.
 */
export const unrecorded = (
  found: NewQuote[],
  rows: Pick<Row, 'text'>[],
  dismissed: string[],
  folded: string,
): NewQuote[] => {
  const left = found.filter(({ text }) => !rows.some((row) => isSameQuote(row.text, text)));
  const edited = rows.filter(({ text }) => text.trim() !== '' && placeOf(text, folded) < 0);
  const recorded = recordedAs(
    left,
    edited.map(({ text }) => text),
  );
  return left.filter(
    ({ text }, place) => recorded[place] === null && !dismissed.includes(markOf(text)),
  );
};

/** Why selected words make no quote. */
export interface NoQuote {
  refusal: MessageId;
  values?: MessageValues;
}

const foundAround = (words: string, found: NewQuote[]): NewQuote | undefined => {
  const own = foldedWords(words);
  const folded = found.map((quote) => ({ quote, text: foldedWords(quote.text) }));
  const around =
    folded.find(({ text }) => text === own) ??
    folded.find(({ text }) => text.includes(own) || own.includes(text));
  return around?.quote;
};

/** Returns the names of those who said some stretches, each once. */
const speakersOf = (stretches: string[], found: NewQuote[]): string[] => [
  ...new Set(stretches.flatMap((words) => foundAround(words, found)?.speaker?.name ?? [])),
];

/**
 * Returns the quote of selected stretches, or why they are none. The speaker is that of the quote which was found there, if any.
 * @param isReported whether no marks stand around them
 */
export const quoteOfStretches = (
  stretches: string[],
  found: NewQuote[],
  isReported = false,
): NewQuote | NoQuote => {
  const text = quoteOf(stretches);
  if (text.length < LEAST) return { refusal: 'story.make.none' };
  if (text.length > LIMITS.text)
    return { refusal: 'story.make.long', values: { max: LIMITS.text } };
  const [one = '', other] = speakersOf(stretches, found);
  if (other !== undefined) return { refusal: 'story.make.several', values: { one, other } };
  const around = foundAround(text, found) ?? foundAround(stretches[0] ?? '', found);
  const { attributedAs = '', speaker = null, medium = null, occasion = null } = around ?? {};
  const suggested = around?.suggested;
  const isWhole = around !== undefined && foldedWords(around.text) === foldedWords(text);
  const own = isReported && around === undefined ? 'paraphrase' : kindOf(text);
  const kind = isWhole ? around.kind : own;
  return { text, kind, attributedAs, speaker, suggested, medium, occasion };
};
