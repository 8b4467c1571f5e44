import {
  determiners,
  linkingArticles,
  otherPronouns,
  prepositions,
  reporters,
} from '../language/grammar';
import type { Line } from '../people/line';
import type { Word } from '../text/word';
import { isAlbanianRole, isRoleHead } from '../people/roles';
import type { Subject } from './speaking';
import { isAttributing, isConjunction } from '../text/verbs';

const longestPhrase = 8;

/** Whether a word is quoted or in another sentence, so that no phrase spans it. */
export function isOpaque(word: Word | undefined, sentence: number): boolean {
  return !word || word.span !== null || word.sentence !== sentence;
}

/** "a spokesman for Trump", "the embassy in Pristina": the phrase has begun before the preposition. */
function leadsOn(words: Word[], at: number): boolean {
  const folded = words[at]?.folded ?? '';
  return /^(of|for|to)$/.test(folded) || (folded === 'in' && words[at - 1]?.capital === true);
}

/** Start of the noun phrase that ends at a word: "the German chancellor", "a spokesman for Trump". */
function startOfPhrase(words: Word[], last: number): number {
  let from = last;
  while (from > 0 && last - from < longestPhrase) {
    const [before, word] = [words[from - 1], words[from]];
    if (!before || !word || isOpaque(before, word.sentence) || !/^( |-|\. )$/.test(word.gap)) break;
    if (
      determiners.has(word.folded) ||
      isConjunction(before.folded) ||
      reporters.has(before.folded)
    )
      break;
    if (isAttributing(words, from - 1) || otherPronouns.has(before.folded)) break;
    if (prepositions.has(before.folded) && !leadsOn(words, from - 1)) break;
    from -= 1;
  }
  return from;
}

/** Reads the phrase left of a verb as its subject: an office, or an unnamed person. */
export function phraseSubject(line: Line, last: number): Subject | null {
  const { words, text } = line;
  const from = startOfPhrase(words, last);
  const list = words.slice(from, last + 1);
  const [first, end] = [list[0], list.at(-1)];
  if (!first || !end || list.every(({ folded }) => prepositions.has(folded))) return null;
  const printed = text.slice(first.start, end.end);
  const isOffice = list.some(
    (word, index) =>
      isRoleHead(word.folded, word.capital) &&
      (index === list.length - 1 || isAlbanianRole(word.folded)),
  );
  return { kind: isOffice ? 'office' : 'other', words: list, at: from, printed };
}

/** "kryetari i komunës": an Albanian office goes on after its linking article. */
function endOfOffice(words: Word[], head: number): number {
  let end = head + 1;
  while (end < head + 6 && linkingArticles.has(words[end]?.folded ?? '')) {
    if (words[end]?.gap !== ' ' || words[end + 1]?.gap !== ' ') break;
    end += 2;
  }
  return end;
}

/** "the minister", "kryeministri i Kosovës": an office without a name. */
export function officeAt(line: Line, at: number): Subject | null {
  const { words, text } = line;
  const from = determiners.has(words[at]?.folded ?? '') ? at + 1 : at;
  for (let head = from; head < from + 4; head += 1) {
    const word = words[head];
    if (!word || (head > from && word.gap !== ' ') || prepositions.has(word.folded)) return null;
    // "Tate's daughter, Denise": the office is hers, and she is named.
    if (head > from && line.named.has(head)) return null;
    const next = words[head + 1];
    const ends = next?.gap !== ' ' || !isRoleHead(next.folded, next.capital);
    if (isRoleHead(word.folded, word.capital) && ends) {
      const list = words.slice(at, endOfOffice(words, head));
      const printed = text.slice(words[at]?.start, list.at(-1)?.end);
      return { kind: 'office', words: list, at, printed };
    }
  }
  return null;
}
