import type { Expression } from './expression';
import { alsoInTerm, headTerm, isInSet, textTerm } from './index-terms';
import type { Term } from './query';
import { lengthOf } from './words';

/** Shorter beginnings of words are looked up as such; for longer ones the words are looked up first. */
export const SHORTEST_LOOKED_UP = 5;

/** Words that begin with a searched one, by the searched one. */
export type Completions = ReadonlyMap<string, string[]>;

/** Returns the searched words whose longer forms are to be looked up. */
export const lookedUp = (terms: Term[]): string[] =>
  terms.flatMap((term) =>
    term.kind === 'word' && term.isPrefix && lengthOf(term.word) >= SHORTEST_LOOKED_UP
      ? [term.word]
      : [],
  );

type TermOf = (code: string, word: string) => string;

const conditionOf = (
  term: Term,
  code: string,
  completions: Completions,
  termOf: TermOf,
): Expression => {
  if (term.kind === 'phrase') return { sequence: term.words.map((word) => termOf(code, word)) };
  const { word, isPrefix } = term;
  const longer = completions.get(word);
  if (!isPrefix || longer === undefined) return { term: termOf(code, word), isPrefix };
  return { any: [word, ...longer].map((one) => ({ term: termOf(code, one) })) };
};

const allOf = (
  terms: Term[],
  code: string,
  completions: Completions,
  termOf: TermOf,
): Expression => ({ all: terms.map((term) => conditionOf(term, code, completions, termOf)) });

/** Returns the condition that all terms are in the texts of a version. */
export const inText = (terms: Term[], code: string, completions: Completions): Expression =>
  allOf(terms, code, completions, textTerm);

/** Returns the condition that all terms are in its head: headline and standfirst, or a draft's title. */
export const inHead = (terms: Term[], code: string, completions: Completions): Expression =>
  allOf(terms, code, completions, headTerm);

const anyOf = (terms: string[]): Expression => ({ any: terms.map((term) => ({ term })) });

/**
 * Adds the condition that a version's document is visible in none of the better locales of a chain: by the set terms of its locale,
 * or, where these are too many (null), by exclusion, which reads every version that meets the expression. Returns null if there is
 * no such version.
 */
export const inNoneOf = (
  better: string[],
  expression: Expression,
  sets: string[] | null,
): Expression | null => {
  if (sets === null) return { of: expression, butNot: anyOf(better.map(alsoInTerm)) };
  const left = sets.filter((set) => !better.some((locale) => isInSet(set, locale)));
  return left.length === 0 ? null : { all: [anyOf(left), expression] };
};
