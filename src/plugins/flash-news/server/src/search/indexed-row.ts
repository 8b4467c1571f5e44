import { createHash } from 'node:crypto';
import type { Fold } from './fold';
import { GAP, headTerm, textTerm } from './index-terms';
import { SHORTEST_LOOKED_UP } from './search-expression';
import { lengthOf, wordsOf } from './words';

/** The texts of a version. */
export interface Texts {
  /** Those by which a search ranks, such as headline and standfirst. */
  head: string[];
  rest: string[];
}

/** What the index holds of a version, as terms separated by spaces. */
export interface IndexedRow {
  /** Words of all texts, each text after a gap. */
  text: string;
  /** Words of the head. */
  head: string;
  /** Filters. */
  filters: string;
  /** Of the three. */
  hash: string;
  /** Terms of the text by which words are completed, each once. */
  words: string[];
}

/** Words of a text that are indexed; no story is as long. */
const MAX_WORDS = 20_000;

/** Returns what the index holds of a version. */
export const indexedRow = (
  { head, rest }: Texts,
  filters: string[],
  { code, fold }: { code: string; fold: Fold },
): IndexedRow => {
  const firstWords = (text: string): string[] => wordsOf(text, fold).slice(0, MAX_WORDS);
  const headWords = head.map(firstWords);
  const all = [...headWords, ...rest.map(firstWords)];
  const joined = (texts: string[][], termOf: (code: string, word: string) => string): string =>
    texts.map((words) => words.map((word) => termOf(code, word)).join(' ')).join(` ${GAP} `);
  const row = {
    text: joined(all, textTerm),
    head: joined(headWords, headTerm),
    filters: filters.toSorted().join(' '),
  };
  const completing = all.flat().filter((word) => lengthOf(word) >= SHORTEST_LOOKED_UP);
  return {
    ...row,
    hash: createHash('sha256').update(JSON.stringify(row)).digest('base64url').slice(0, 16),
    words: [...new Set(completing.map((word) => textTerm(code, word)))],
  };
};
