import { fold } from '../language/fold';
import type { PageLine } from './paragraphs';

/** How much of a line's beginning and end is looked at, in characters: a long one costs no more than a short one. */
const reach = 240;

/** The end that may hold the credit of a picture, in characters. */
const tailReach = 90;

/** What the evidence reads of a line. */
export interface Reading extends PageLine {
  /** The beginning of the text. */
  head: string;
  /** The end of the text. */
  tail: string;
  /** Words of the beginning, as printed. */
  words: string[];
  /** The same words, folded. */
  folded: string[];
  /** The beginning and the end, folded. */
  foldedHead: string;
  foldedTail: string;
  /** The first four words, three, two and one, as openings are compared. */
  openings: string[];
  /** Words of the whole line. */
  count: number;
  /** The line as it is compared with others: letters and figures only. */
  bare: string;
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:['’.@&/-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

const bareOf = (folded: string) => folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** A text without case, diacritics and punctuation. */
export const bareText = (text: string): string => bareOf(fold(text));

function openingsOf(folded: string[]): string[] {
  return [4, 3, 2, 1].flatMap((length) =>
    folded.length < length ? [] : [folded.slice(0, length).join(' ')],
  );
}

/** Reads a line of the page. */
export function readLine(line: PageLine): Reading {
  const { text } = line;
  const head = text.slice(0, reach);
  const words = head.match(wordPattern) ?? [];
  const foldedHead = fold(head);
  const folded = foldedHead.match(wordPattern) ?? [];
  return {
    ...line,
    head,
    tail: text.slice(-reach),
    words,
    folded,
    foldedHead,
    foldedTail: text.length <= tailReach ? foldedHead : fold(text.slice(-tailReach)),
    openings: openingsOf(folded),
    count: text.length > reach ? text.split(' ').length : words.length,
    bare: bareOf(foldedHead),
  };
}

/** The number of first words that are one of the phrases, at most four; 0 if none is. */
export function openingOf({ openings }: Reading, phrases: ReadonlySet<string>): number {
  const found = openings.findIndex((opening) => phrases.has(opening));
  return found < 0 ? 0 : openings.length - found;
}

/** The share of the words that are in one of the lists, of 1; 0 for a line without words. */
export function shareIn(folded: string[], ...lists: ReadonlySet<string>[]): number {
  const found = folded.filter((word) => lists.some((list) => list.has(word)));
  return folded.length === 0 ? 0 : found.length / folded.length;
}

/** The number of words that are in a list. */
export function countIn(folded: string[], list: ReadonlySet<string>): number {
  return folded.filter((word) => list.has(word)).length;
}
