import type { Fold } from './fold';
import { isUnspaced, lengthOf, withoutInvisible, wordsOf } from './words';

/** A condition of a search: a word, which a longer one may begin with, or words in sequence. */
export type Term =
  { kind: 'word'; word: string; isPrefix: boolean } | { kind: 'phrase'; words: string[] };

/** Words of a search at most. */
export const MAX_WORDS = 20;

/** Words of a search that longer ones may begin with: a whole sentence is typed to find it, and is slow word by word. */
const MAX_BEGINNINGS = 8;

/** Quotation marks; one that has no partner is ignored. */
const QUOTED = /["“”„‟«»]([^"“”„‟«»]*)["“”„‟«»]/g;

const phraseOf = (words: string[]): Term[] => {
  const [only] = words;
  if (only === undefined) return [];
  return words.length === 1
    ? [{ kind: 'word', word: only, isPrefix: false }]
    : [{ kind: 'phrase', words }];
};

/** Groups neighbouring characters of unspaced scripts to phrases: together they are the word that was typed. */
const looseOf = (words: string[]): Term[] => {
  const terms: Term[] = [];
  let run: string[] = [];
  for (const word of words) {
    if (isUnspaced(word)) {
      run.push(word);
      continue;
    }
    terms.push(...phraseOf(run), { kind: 'word', word, isPrefix: lengthOf(word) > 1 });
    run = [];
  }
  return [...terms, ...phraseOf(run)];
};

const asWhole = (term: Term): Term => (term.kind === 'word' ? { ...term, isPrefix: false } : term);

const keyOf = (term: Term): string => JSON.stringify(term);

/**
 * Parses what a reader typed: words, and phrases in quotation marks. Everything else separates words; nothing is an operator.
 * A word matches itself and longer words that begin with it, unless it has one letter or the search has more than eight words.
 */
export const parseSearch = (text: string, fold: Fold): Term[] => {
  // The byte order mark would also be a space.
  const visible = withoutInvisible(text);
  const phrases = [...visible.matchAll(QUOTED)].flatMap(([, quoted = '']) =>
    phraseOf(wordsOf(quoted, fold)),
  );
  const loose = visible
    .replaceAll(QUOTED, ' ')
    .split(/\s+/)
    .flatMap((piece) => looseOf(wordsOf(piece, fold)));
  const terms = [...phrases, ...loose];
  const shown = countWords(terms) > MAX_BEGINNINGS ? terms.map(asWhole) : terms;
  return [...new Map(shown.map((term) => [keyOf(term), term])).values()];
};

/** Counts the words of a search. */
export const countWords = (terms: Term[]): number =>
  terms.reduce((sum, term) => sum + (term.kind === 'phrase' ? term.words.length : 1), 0);
