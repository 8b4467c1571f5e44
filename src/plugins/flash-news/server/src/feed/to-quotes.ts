import type { PublicQuote } from '../../../shared/contracts/story';
import type { OptIn, QuoteTarget } from '../../../shared/opt-in';
import type { Speaker, StoryQuote } from '../formats/story';
import { isRecord, listAt, reference, textAt, type PublishedRow } from './to-item';

/**
 * Orders quotes by their place. Two that two writes at once gave one place come by documentId, as the desk shows them; those
 * without one last, as they were added.
 */
const inOrder = (one: PublishedRow, other: PublishedRow): number => {
  const apart = placeOf(one) - placeOf(other);
  if (apart !== 0) return apart;
  if (typeof one.position !== 'number') return Number(one.id) - Number(other.id);
  return String(one.documentId) < String(other.documentId) ? -1 : 1;
};

const placeOf = ({ position }: PublishedRow): number =>
  typeof position === 'number' ? position : Number.MAX_SAFE_INTEGER;

/** Returns a row's quotes that have a text, in their order. */
const quotesOf = (row: PublishedRow, { fields }: OptIn): (PublishedRow & { text: string })[] =>
  listAt(row, fields.quotes)
    .filter(isRecord)
    .sort(inOrder)
    .flatMap((quote) => {
      const text = textAt(quote, 'text');
      return text === null ? [] : [{ ...quote, text }];
    });

/** Converts a row's quotes to those that formats show, without paraphrases: nobody said their words. */
export const toStoryQuotes = (row: PublishedRow, optIn: OptIn): StoryQuote[] =>
  quotesOf(row, optIn)
    .filter((quote) => textAt(quote, 'kind') !== 'paraphrase')
    .map((quote) => ({
      text: quote.text,
      speaker: speakerOf(quote.speaker, optIn.quotes?.speaker?.name, String(row.locale)),
      attributedAs: textAt(quote, 'attributedAs'),
    }));

/** Whether an alias is another spelling of a name in a language. An inflected form is none, and finds a person in a text only. */
const isSpelling = (alias: Record<string, unknown>, locale: string): boolean =>
  textAt(alias, 'kind') !== 'inflection' && [null, locale].includes(textAt(alias, 'locale'));

const speakerOf = (
  speaker: unknown,
  nameField: string | undefined,
  locale: string,
): Speaker | null => {
  if (!isRecord(speaker)) return null;
  const name = textAt(speaker, nameField);
  if (name === null) return null;
  const others = listAt(speaker, 'aliases').flatMap((alias) =>
    isRecord(alias) && isSpelling(alias, locale) ? (textAt(alias, 'text') ?? []) : [],
  );
  const alternateNames = [...new Set(others)].filter((other) => other !== name);
  return { name, alternateNames };
};

/** Converts a row's quotes to those of a whole story. */
export const toPublicQuotes = (row: PublishedRow, optIn: OptIn): PublicQuote[] =>
  quotesOf(row, optIn).map((quote) => ({
    text: quote.text,
    kind: textAt(quote, 'kind'),
    speaker: publicSpeaker(quote.speaker, optIn.quotes),
    attributedAs: textAt(quote, 'attributedAs'),
    occasion: textAt(quote, 'occasion'),
    original: originalOf(quote),
  }));

const publicSpeaker = (speaker: unknown, quotes: QuoteTarget | null): PublicQuote['speaker'] => {
  const found = reference(speaker, quotes?.speaker ?? null);
  return found === null || found.name === '' ? null : found;
};

const originalOf = (quote: PublishedRow): PublicQuote['original'] => {
  const text = textAt(quote, 'originalText');
  return text === null ? null : { text, language: textAt(quote, 'originalLanguage') };
};
