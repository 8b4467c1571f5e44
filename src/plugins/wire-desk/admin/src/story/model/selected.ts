import type { QuoteKind } from '../../../../shared/contracts/desk';
import { stretchesIn, type Stretch } from './marks';

/** A paragraph of which something is selected, from one place in its text to another. */
export interface SelectedParagraph {
  text: string;
  from: number;
  to: number;
}

const BEFORE = /^[\s"“”„«»‘’‚‹›'`´–—,;:.!?)\]-]+/u;
const AFTER = /[\s"“”„«»‘’‚‹›'`´,;:([–—-]+$/u;
const WORD = /[\p{L}\p{M}\p{N}]/u;
/** What holds the halves of a word together. */
const INNER = /['’‑-]/u;

const isInWord = (text: string, at: number): boolean => {
  const [before, after] = [text.charAt(at - 1), text.charAt(at)];
  if (WORD.test(before) && WORD.test(after)) return true;
  const isHalf = (mark: number): boolean =>
    INNER.test(text.charAt(mark)) &&
    WORD.test(text.charAt(mark - 1)) &&
    WORD.test(text.charAt(mark + 1));
  return isHalf(at) || isHalf(at - 1);
};

/** Returns the selection with the whole of the words at its ends. */
const wholeWords = ({ text, from, to }: SelectedParagraph): Stretch => {
  let [start, end] = [from, to];
  while (start < end && !WORD.test(text.charAt(start))) start += 1;
  while (end > start && !WORD.test(text.charAt(end - 1))) end -= 1;
  if (start === end) return { start: from, end: from };
  while (start > 0 && isInWord(text, start)) start -= 1;
  while (end < text.length && isInWord(text, end)) end += 1;
  // The stop after the last word is of the selection still.
  return { start, end: Math.max(end, to) };
};

const trimmed = (words: string): string =>
  words.replace(/\s+/gu, ' ').replace(BEFORE, '').replace(AFTER, '');

/** Returns what of a selection stands between marks. */
const markedIn = ({ text }: SelectedParagraph, { start, end }: Stretch): Stretch[] =>
  stretchesIn(text)
    .map((one) => ({ start: Math.max(one.start, start), end: Math.min(one.end, end) }))
    .filter((one) => WORD.test(text.slice(one.start, one.end)));

/** Returns the selected words of a line: those between marks, where the selection crosses marks. */
const partsOfLine = (line: SelectedParagraph): string[] => {
  const { start, end } = wholeWords(line);
  const within = markedIn(line, { start, end });
  const parts = within.length > 0 ? within : [{ start, end }];
  return parts
    .map((one) => trimmed(line.text.slice(one.start, one.end)))
    .filter((one) => WORD.test(one));
};

const linesOf = ({ text, from, to }: SelectedParagraph): SelectedParagraph[] => {
  let at = 0;
  return text.split('\n').flatMap((line) => {
    const begin = at;
    at += line.length + 1;
    const [first, last] = [Math.max(from - begin, 0), Math.min(to - begin, line.length)];
    return first < last ? [{ text: line, from: first, to: last }] : [];
  });
};

/**
 * Returns the stretches of what somebody said among selected words, in their order, as the parser of stories has them: in whole
 * words, without marks, and without the attribution between them.
 */
export const stretchesOf = (paragraphs: SelectedParagraph[]): string[] =>
  paragraphs.flatMap(linesOf).flatMap(partsOfLine);

/** Speech of a dialogue, which papers set without marks. */
const TURN = /^\s*[–—-]\s/u;

/** Returns whether no selected words stand between marks, or after the dash of a dialogue. */
export const areReported = (paragraphs: SelectedParagraph[]): boolean =>
  paragraphs
    .flatMap(linesOf)
    .every((line) => !TURN.test(line.text) && markedIn(line, wholeWords(line)).length === 0);

/** Returns whether words are a whole statement or some words of one. */
export const kindOf = (words: string): QuoteKind =>
  /^[\p{Lu}\p{N}…¿¡]/u.test(words) && /\s/u.test(words) ? 'direct' : 'partial';

/** Returns stretches as the words of one quote, on one line. The full stop of the sentence around it is no part of some words. */
export const quoteOf = (stretches: string[]): string => {
  const words = stretches.join(' … ');
  return kindOf(words) === 'partial' ? words.replace(/(?<!\.\.)(?<!\p{Lu})\.$/u, '') : words;
};
