import { fold } from '../language/fold';
import { leadingFamilyNames } from '../language/given-names';
import { nameSuffixes, surnameParticles } from '../language/grammar';
import type { Word } from '../text/word';

export interface NameParts {
  name: string;
  /** Empty when there is only one name. */
  given: string;
  surname: string;
}

/** The dot of an initial or a shortened name stands in the gap after it: F. W. de Klerk. */
function hasDot(words: Word[], index: number): boolean {
  const next = words[index + 1];
  return next?.gap.startsWith('.') === true && !words[index]?.text.endsWith('.');
}

/** The words as the copy has them, initials with their dots; "Jr." gets its dot back. */
export function printedName(words: Word[]): string {
  return words
    .map(({ text }, index) => (hasDot(words, index) ? `${text}.` : text))
    .join(' ')
    .replace(/(?<= )([JS]r)$/, '$1.');
}

function isParticle(word: Word | undefined): boolean {
  return word !== undefined && (!word.capital || surnameParticles.has(word.folded));
}

function joined(words: Word[]): string {
  return words.map(({ text }) => text).join(' ');
}

/** Splits a name. East Asian family names stand first; "von der" belongs to the surname. */
export function partsOf(words: Word[]): NameParts {
  const proper = words.filter((word) => !nameSuffixes.has(word.folded));
  const name = printedName(words);
  const first = proper[0]?.text ?? name;
  if (proper.length > 1 && leadingFamilyNames.has(fold(first))) {
    return { name, given: joined(proper.slice(1)), surname: first };
  }
  let start = proper.length - 1;
  while (start > 1 && isParticle(proper[start - 1])) start -= 1;
  return { name, given: start > 0 ? first : '', surname: joined(proper.slice(start)) };
}

/** Whether a candidate's words are one name only, perhaps with "van" before or "III" after it. */
export function isSingleName(words: Word[]): boolean {
  const [first, ...rest] = words;
  const particle = first !== undefined && rest.length > 0 && surnameParticles.has(first.folded);
  const proper = (particle ? rest : words).filter(({ folded }) => !nameSuffixes.has(folded));
  return proper.filter(({ capital }) => capital).length === 1;
}

/** al-Sisi is called Sisi too. */
export function withoutArticle(surname: string): string {
  return surname.replace(/^(al|el|as|ar|an|at|ad|az|ash)-/i, '');
}
