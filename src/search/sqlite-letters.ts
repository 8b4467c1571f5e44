import { FOLDED } from './fold';

/** Letters of the blocks that the tokenizer of SQLite 3.51 leaves as they are, unlike their neighbours. */
const LEFT_ALONE = 'ǠǡͿ';

/** Whether the trigram tokenizer with `remove_diacritics` folds this letter by itself. */
const isFoldedByTokenizer = (letter: string, folded: string): boolean => {
  if (LEFT_ALONE.includes(letter)) return false;
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return letter.toLowerCase() === folded || (/^[a-z]$/.test(base) && base === folded);
};

/** The letters that SQLite's trigram tokenizer does not fold as `fold` does, each with what it is folded to. */
export const SQLITE_LETTERS: [letter: string, folded: string][] = [...FOLDED].filter(
  ([letter, folded]) =>
    letter.normalize('NFC') === letter && folded !== '' && !isFoldedByTokenizer(letter, folded),
);

/**
 * What the trigram tokenizer and `fold` reduce alike: letters of the alphabets that they both know, and scripts
 * that have no case. A term with anything else is compared text by text.
 */
const ALIKE =
  /^[\0-\u036f\u0370-\u045f\u0590-\u05ff\u0600-\u06ff\u1e00-\u1eff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\p{P}\p{S}\p{N}\p{Z}]*$/u;

/** Whether the trigram index finds this folded term: three characters at least, none of them out of its reach. */
export const isTrigramTerm = (term: string): boolean =>
  Array.from(term).length >= 3 && !/[\0\u0300-\u036f]/.test(term) && ALIKE.test(term);
