import { areLinks, ENDINGS, stemsOf } from './endings';

/** A text is searched up to here: a longer one is no story. */
const MAX_TEXT = 200_000;

/** Returns a text in small letters without diacritics. */
export const fold = (text: string): string =>
  text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();

const WORD = /[\p{L}\p{N}]+(?:[’'-][\p{L}\p{N}]+)*/gu;

const wordsOf = (text: string): string[] =>
  [...text.normalize('NFC').toLowerCase().matchAll(WORD)].map(([word]) => word);

/** A word of a term. */
interface Part {
  word: string;
  folded: string;
  /** Folded. */
  stems: string[];
}

interface Wanted<Term> {
  term: Term;
  parts: Part[];
}

/** The first letters of a stem, by which terms are looked up. */
const HEAD = 3;

const headOf = (folded: string): string => folded.slice(0, HEAD);

/** Returns the terms by the heads of their first words. */
const byHead = <Term extends { term: string }>(
  terms: Term[],
  language: string,
): Map<string, Wanted<Term>[]> => {
  const heads = new Map<string, Wanted<Term>[]>();
  for (const term of terms) {
    const parts = wordsOf(term.term).map((word) => ({
      word,
      folded: fold(word),
      stems: stemsOf(word, language).map(fold),
    }));
    const [first] = parts;
    if (!first) continue;
    for (const head of new Set([first.folded, ...first.stems].map(headOf))) {
      const wanted = heads.get(head) ?? [];
      wanted.push({ term, parts });
      heads.set(head, wanted);
    }
  }
  return heads;
};

/**
 * Returns the terms that a text has, in the order in which it has them first, also inflected as in the language
 * (BCP 47). Capital letters and diacritics don't matter.
 */
export const findTerms = <Term extends { term: string }>(
  text: string,
  terms: Term[],
  locale: string,
): Term[] => {
  const [language = ''] = locale.toLowerCase().split('-');
  const endings = new Set((ENDINGS[language] ?? ['']).map(fold));
  const heads = byHead(terms, language);
  const words = wordsOf(text.slice(0, MAX_TEXT)).map((word) => ({ word, folded: fold(word) }));

  const isForm = (part: Part, at: number): boolean => {
    const seen = words[at];
    if (!seen) return false;
    if (seen.folded === part.folded || areLinks(seen.word, part.word, language)) return true;
    return part.stems.some(
      (stem) => seen.folded.startsWith(stem) && endings.has(seen.folded.slice(stem.length)),
    );
  };

  const found = new Set<Term>();
  words.forEach(({ folded }, index) => {
    for (const { term, parts } of heads.get(headOf(folded)) ?? []) {
      if (parts.every((part, offset) => isForm(part, index + offset))) found.add(term);
    }
  });
  return [...found];
};
