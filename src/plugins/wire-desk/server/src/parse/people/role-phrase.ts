import { determiners, prepositions, sentenceOpeners } from '../language/grammar';
import type { Word } from '../text/word';
import { isGivenName, isPeopleWord, isPlaceWord } from '../text/person-words';
import { isRoleHead, isTitle, isTitleWord } from './roles';

/** A role beside a name: where it begins or ends, and the words. */
export interface RolePhrase {
  from: number;
  to: number;
  /** The word that is the office. */
  head: number;
}

const longestPhrase = 9;

function close(words: Word[], index: number): boolean {
  const gap = words[index]?.gap ?? '';
  return gap === ' ' || gap === '. ' || gap === '-' || gap === '’ ' || gap === "' ";
}

/** Words that may stand in a role besides its head: "far-right", "German", "NATO", "Germany's". */
function belongs(word: Word): boolean {
  if (isTitleWord(word.folded) || isPeopleWord(word.folded) || isPlaceWord(word.folded))
    return true;
  if (!word.capital) return word.text.includes('-') || isRoleHead(word.folded, false);
  if (word.opening && sentenceOpeners.has(word.folded)) return false;
  return !isGivenName(word.folded);
}

function extendLeft(words: Word[], head: number): number {
  let from = head;
  while (from > 0 && head - from < longestPhrase) {
    const before = words[from - 1];
    const word = words[from];
    if (!before || !word || !close(words, from) || before.span !== word.span || !belongs(before))
      break;
    if (word.opening && word.gap !== ' ') break;
    from -= 1;
  }
  return from;
}

/** "Secretary of State", "mayor of Kyiv": the head before "of" or "for", some words back. */
function headBeforeOf(words: Word[], last: number): number | null {
  for (let at = last; at > Math.max(0, last - longestPhrase); at -= 1) {
    const [before, word] = [words[at - 1], words[at]];
    const bracket = at === last && word?.gap === ' (';
    if (!before || !word || !(close(words, at) || bracket)) return null;
    if (
      (word.folded === 'of' || word.folded === 'for') &&
      isRoleHead(before.folded, before.capital)
    ) {
      return at - 1;
    }
    const inside = belongs(word) || !word.capital;
    if (!inside) return null;
  }
  return null;
}

/** The English role before a name that begins at `from`: "German opposition leader", "Secretary of State". */
export function roleBefore(words: Word[], from: number, full: boolean): RolePhrase | null {
  const [last, name] = [words[from - 1], words[from]];
  if (!last || !name || last.span !== name.span) return null;
  const direct = close(words, from) && !(name.opening && name.gap !== ' ');
  const comma = /^\)?, $/.test(name.gap);
  if (!direct && !comma) return null;
  if (last.possessive || prepositions.has(last.folded) || determiners.has(last.folded)) return null;
  const isHead = isRoleHead(last.folded, last.capital);
  const head = isHead ? from - 1 : full ? headBeforeOf(words, from - 1) : null;
  if (head === null) return null;
  const start = extendLeft(words, head);
  const before = words[start - 1];
  const article = /^(the|its|their|his|her|our)$/.test(before?.folded ?? '');
  const definite =
    article ||
    before?.possessive === true ||
    words.slice(start, head).some(({ possessive }) => possessive);
  return direct || definite ? { from: start, to: from, head } : null;
}

function afterArticle(words: Word[], index: number): number {
  return determiners.has(words[index]?.folded ?? '') ? index + 1 : index;
}

const breaksPhrase = /[,;:.!?()–—"“”„«»]/;

/** Whether the word goes on with the phrase; the dot of "U.S. " or "Dr. " does not end one. */
function goesOn(word: Word | undefined, first: Word | undefined): word is Word {
  if (!word || word.sentence !== first?.sentence) return false;
  return !breaksPhrase.test(word.gap.replace(/^\.(?= )/, ''));
}

/** The index after the last word before the next comma, stop or bracket. */
function endOfPhrase(words: Word[], from: number, limit: number): number {
  let to = from + 1;
  while (to - from < limit && goesOn(words[to], words[from])) to += 1;
  return to;
}

/** The role after a name that ends before `to`: ", the mayor of Lyon,". Its head is among the first words. */
export function roleAfter(words: Word[], to: number): RolePhrase | null {
  const after = words[to];
  if (after?.gap !== ', ' || after.span !== words[to - 1]?.span) return null;
  const isAge = /^\d{1,3}$/.test(after.text) && words[to + 1]?.gap === ', ';
  const start = isAge ? to + 1 : to;
  const from = afterArticle(words, start);
  const end = endOfPhrase(words, start, longestPhrase + 4);
  if (end - from > longestPhrase + 3) return null;
  const head = headAfter(words, from, end);
  return head === null || isFollowedByName(words, head, end) ? null : { from, to: end, head };
}

/** "…, the commissioner took off": an office that acts is no apposition. */
function endsOffice(words: Word[], at: number, end: number): boolean {
  const next = words[at + 1];
  if (at + 1 >= end || !next || next.gap !== ' ') return true;
  return (
    next.capital ||
    prepositions.has(next.folded) ||
    /^(and|who|whose|general|i|e|te|se)$/.test(next.folded) ||
    isRoleHead(next.folded, false)
  );
}

/** The office among the first words of a phrase, with nothing before it but what belongs to it. */
function headAfter(words: Word[], from: number, end: number): number | null {
  for (let at = from; at < Math.min(from + 5, end); at += 1) {
    const word = words[at];
    if (!word || (at === from && prepositions.has(word.folded))) return null;
    if (isRoleHead(word.folded, word.capital) && endsOffice(words, at, end)) return at;
    if (!belongs(word) && !/^(of|and)$/.test(word.folded)) return null;
  }
  return null;
}

/** ", President Macron and others": the office is the next person's. */
function isFollowedByName(words: Word[], head: number, end: number): boolean {
  const next = words[head + 1];
  if (head + 1 >= end || !next?.capital) return false;
  return !isTitle(next.folded) && !isPlaceWord(next.folded) && !isPeopleWord(next.folded);
}
