import type { Expression } from './expression';
import { GAP, pairTerm } from './index-terms';

/*
 * Grams: beginnings of words, for PostgreSQL's inverted index, which would read all rows of every word that begins with "pr";
 * and pairs of neighbouring words, without which both databases compare every row that has all words of a phrase.
 */

/** Beginnings of words have up to as many letters; longer ones are looked up as lists of words. */
const LETTERS = [2, 3, 4];

const beginning = (term: string): string => `~${term}`;

/** Characters before the word of a term: those of the locale, and "+" for the head. */
const codeLength = (term: string): number => (term.startsWith('+') ? 3 : 2);

/** Returns the grams of a text of terms, each once. */
export const gramsOf = (text: string): string[] => {
  const grams = new Set<string>();
  let last = GAP;
  for (const term of text.split(' ')) {
    if (term !== '' && term !== GAP) {
      const characters = Array.from(term);
      for (const letters of LETTERS) {
        const length = codeLength(term) + letters;
        if (characters.length >= length) grams.add(beginning(characters.slice(0, length).join('')));
      }
      if (last !== GAP) grams.add(pairTerm(last, term));
    }
    if (term !== '') last = term;
  }
  return [...grams];
};

/** Returns the pairs of neighbouring terms of a text, each once. */
export const pairsOf = (text: string): string[] =>
  gramsOf(text).filter((gram) => !gram.startsWith('~'));

/**
 * Looks sequences up by their pairs first: FTS5 would compare the positions of every row that has all words. Two words are their
 * pair; of more, which may have their pairs apart, the sequence is compared as well.
 */
export const withPairs = (expression: Expression): Expression => {
  if ('sequence' in expression) {
    const pairs = pairsOfSequence(expression.sequence);
    return { all: expression.sequence.length > 2 ? [...pairs, expression] : pairs };
  }
  if ('of' in expression)
    return { of: withPairs(expression.of), butNot: withPairs(expression.butNot) };
  return mapped(expression, withPairs);
};

const pairsOfSequence = (sequence: string[]): Expression[] =>
  sequence.slice(1).map((term, at) => ({ term: pairTerm(sequence[at] ?? '', term) }));

const mapped = (expression: Expression, map: (one: Expression) => Expression): Expression => {
  if ('all' in expression) return { all: expression.all.map(map) };
  if ('any' in expression) return { any: expression.any.map(map) };
  return expression;
};

const hasGram = (term: string): boolean =>
  LETTERS.includes(Array.from(term).length - codeLength(term));

/** Returns a condition on grams that an expression implies; null if there is none. */
export const gramCondition = (expression: Expression): Expression | null => {
  if ('term' in expression) {
    const { term, isPrefix } = expression;
    return isPrefix === true && hasGram(term) ? { term: beginning(term) } : null;
  }
  if ('sequence' in expression) return { all: pairsOfSequence(expression.sequence) };
  if ('of' in expression) return gramCondition(expression.of);
  if ('all' in expression) {
    const all = expression.all.flatMap((one) => gramCondition(one) ?? []);
    return all.length === 0 ? null : { all };
  }
  return null;
};

/** Whether an expression has whole terms alone. */
const isExact = (expression: Expression): boolean => {
  if ('term' in expression) return expression.isPrefix !== true;
  if ('sequence' in expression) return false;
  if ('all' in expression) return expression.all.every(isExact);
  if ('any' in expression) return expression.any.every(isExact);
  return isExact(expression.of) && isExact(expression.butNot);
};

/** Returns a condition on terms that an expression implies, without what the grams answer; null if there is none. */
export const termCondition = (expression: Expression): Expression | null => {
  if ('term' in expression) return gramCondition(expression) === null ? expression : null;
  if ('sequence' in expression) return null;
  if ('all' in expression) {
    const all = expression.all.flatMap((one) => termCondition(one) ?? []);
    return all.length === 0 ? null : { all };
  }
  if ('any' in expression) return isExact(expression) ? expression : null;
  const of = termCondition(expression.of);
  if (of === null) return null;
  const { butNot } = expression;
  // A condition that is only implied would exclude too much.
  const excluded = ('any' in butNot ? butNot.any : [butNot]).filter(isExact);
  return excluded.length === 0 ? of : { of, butNot: { any: excluded } };
};
