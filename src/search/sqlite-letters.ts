import { FOLDED } from './fold';

/** Letters that the tokenizer of SQLite 3.51 leaves unchanged, unlike their neighbours. */
const LEFT_ALONE = 'ǠǡͿ';

/** Returns whether the trigram tokenizer with `remove_diacritics` folds this letter. */
const isFoldedByTokenizer = (letter: string, folded: string): boolean => {
  if (LEFT_ALONE.includes(letter)) return false;
  const base = letter.normalize('NFD').charAt(0).toLowerCase();
  return letter.toLowerCase() === folded || (/^[a-z]$/.test(base) && base === folded);
};

/** Letters that the trigram tokenizer doesn't fold as `fold` does, with their folded form. */
export const SQLITE_LETTERS: [letter: string, folded: string][] = [...FOLDED].filter(
  ([letter, folded]) =>
    letter.normalize('NFC') === letter && folded !== '' && !isFoldedByTokenizer(letter, folded),
);

/** Characters of alphabets that both know, and of scripts without case; other terms are compared text by text. */
const ALIKE =
  /^[\0-\u036f\u0370-\u045f\u0590-\u05ff\u0600-\u06ff\u1e00-\u1eff\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7a3\p{P}\p{S}\p{N}\p{Z}]*$/u;

/** Returns whether the trigram index finds this folded term: at least three characters, all of them alike. */
export const isTrigramTerm = (term: string): boolean =>
  Array.from(term).length >= 3 && !/[\0\u0300-\u036f]/.test(term) && ALIKE.test(term);
