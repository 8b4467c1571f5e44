import {
  nameParticles,
  nameSuffixes,
  sentenceOpeners,
  surnameParticles,
} from '../language/grammar';
import type { Word } from '../text/word';
import {
  isCalendarWord,
  isGivenName,
  isKnownThing,
  isOrganisationWord,
  isPeopleWord,
  isPlaceWord,
  maybeGivenName,
} from '../text/person-words';
import {
  isAlbanianRole,
  isCourtesy,
  isRoleHead,
  isTitle,
  isTitleAndName,
  isTitleWord,
} from './roles';

/** Capitalised words one after the other, as indexes of a paragraph's words; `to` is exclusive. */
export interface Run {
  from: number;
  to: number;
}

/** Longer names are lists, headlines or bodies. */
const longestName = 6;

const particlesBefore = /^(von|van|der|den|de|bin|al|el|ibn|del|dos)$/;

function joins(before: Word, word: Word): boolean {
  const spaced = word.gap === ' ' || (word.gap === '. ' && before.text.length <= 4);
  return (
    spaced && !before.possessive && before.span === word.span && !(word.opening && word.gap !== ' ')
  );
}

function endOfRun(words: Word[], from: number): number {
  let end = from + 1;
  for (let at = from + 1; at < words.length; at += 1) {
    const [before, word] = [words[at - 1], words[at]];
    if (!before || !word || !joins(before, word)) break;
    if (word.capital) end = at + 1;
    else if (!nameParticles.has(word.folded)) break;
  }
  return end;
}

/** The runs of a paragraph. Small words inside a name belong to it, those at its end don't. */
export function runsOf(words: Word[]): Run[] {
  const runs: Run[] = [];
  for (let at = 0; at < words.length; at += 1) {
    if (words[at]?.capital !== true) continue;
    const to = endOfRun(words, at);
    runs.push({ from: at, to });
    at = to - 1;
  }
  return runs;
}

/** The index after the last office in the run that still has a name after it. */
function afterOffices(words: Word[], { from, to }: Run): number {
  let start = from;
  for (let at = from; at < to - 1; at += 1) {
    const word = words[at];
    if (!word || !(isTitle(word.folded) || isAlbanianRole(word.folded))) continue;
    if (word.possessive || nameSuffixes.has(words[at + 1]?.folded ?? '')) continue;
    const alone =
      at === to - 2 &&
      isTitleAndName(word.folded) &&
      maybeGivenName(word.folded) &&
      !isGivenName(words[at + 1]?.folded ?? '');
    if (alone) continue;
    const inName =
      isTitleAndName(word.folded) && at > from && isGivenName(words[at - 1]?.folded ?? '');
    if (!inName) start = at + 1;
  }
  return start;
}

function isAcronym(word: Word): boolean {
  return /^[\p{Lu}\d]{3,}$|^\p{Lu}{2,}-\p{Ll}{1,4}$/u.test(word.text);
}

/** Whether the first word of a run is no part of a name that begins with the next one. */
function isBeforeName(word: Word, next: Word, common: ReadonlySet<string>): boolean {
  const { folded } = word;
  if (isCourtesy(folded) || isAcronym(word) || folded === 'the') return true;
  if (/^\p{Lu}\p{Ll}+-\p{Ll}/u.test(word.text)) return true;
  if (isPeopleWord(folded) || isTitleWord(folded) || isCalendarWord(folded))
    return !isGivenName(folded);
  if (word.opening && sentenceOpeners.has(folded)) return true;
  if (word.opening && common.has(folded) && !isGivenName(folded)) return true;
  const nextIsName = isGivenName(next.folded);
  const isOther = isPlaceWord(folded) || isOrganisationWord(folded) || word.opening;
  return nextIsName && isOther && !maybeGivenName(folded);
}

/** "Minister of Infrastructure Arben Kelmeshi": what the office is for stands before the name. */
function afterDomain(words: Word[], from: number, { to }: Run): number {
  const before = words[from - 1]?.folded ?? '';
  if (to - from < 3 || !/^(of|for)$/.test(before)) return from;
  const office = words[from - 2];
  if (!office || !isRoleHead(office.folded, office.capital)) return from;
  const given = words.slice(from + 1, to - 1).findIndex(({ folded }) => maybeGivenName(folded));
  return given >= 0 ? from + 1 + given : to - 2;
}

/** "Priya Ramanathan KC", "Ann Lee MP, PhD": letters after a name are an honour, no part of it. */
function beforeHonours(words: Word[], { from, to }: Run): number {
  let end = to;
  while (
    end - from > 2 &&
    /^(\p{Lu}{2,4}|\p{Lu}{1,2}\p{Ll}\p{Lu})$/u.test(words[end - 1]?.text ?? '')
  ) {
    if (nameSuffixes.has(words[end - 1]?.folded ?? '')) break;
    end -= 1;
  }
  return end;
}

/** The run without offices, peoples and courtesies before the name. `common`: words that the copy also writes small. */
export function nameIn(words: Word[], found: Run, common: ReadonlySet<string>): Run {
  const run = { from: found.from, to: beforeHonours(words, found) };
  let from = afterDomain(words, afterOffices(words, run), run);
  while (from < run.to - 1) {
    const [word, next] = [words[from], words[from + 1]];
    if (!word || !next || !isBeforeName(word, next, common)) break;
    from += 1;
  }
  while (from > run.from && particlesBefore.test(words[from - 1]?.folded ?? '')) from -= 1;
  return { from: withParticles(words, from, run.from), to: run.to };
}

/** Takes in "von der" before Leyen, where the surname stands alone. */
function withParticles(words: Word[], from: number, runFrom: number): number {
  let start = from;
  while (start === from || start > from - 3) {
    const [before, word] = [words[start - 1], words[start]];
    const isParticle =
      before !== undefined && particlesBefore.test(before.folded) && !before.capital;
    if (!isParticle || from !== runFrom || word?.gap !== ' ') break;
    start -= 1;
  }
  return start;
}

/** Whether the words could be somebody's full name: not a place, a body, a thing or a date. */
export function couldBeFullName(list: Word[]): boolean {
  const [first] = list;
  const proper = list.filter(({ capital, folded }) => capital && !nameSuffixes.has(folded));
  if (!first || proper.length < 2 || list.length > longestName) return false;
  if (surnameParticles.has(first.folded) && proper.length < 3) return false;
  if (list.some((word) => /\d/.test(word.text) || (isAcronym(word) && word.text !== first.text)))
    return false;
  return !isAcronym(first) || first.text.includes('.');
}

/** Whether a single word could be somebody's family name. */
export function couldBeSurname(word: Word, common: ReadonlySet<string>): boolean {
  const { folded } = word;
  if (!word.capital || folded.length < 2 || isAcronym(word) || /\d/.test(word.text)) return false;
  if (isPlaceWord(folded) || isPeopleWord(folded) || isCalendarWord(folded)) return false;
  if (isOrganisationWord(folded) || isTitle(folded) || isAlbanianRole(folded)) return false;
  if (isKnownThing([word.text])) return false;
  return !(word.opening && (sentenceOpeners.has(folded) || common.has(folded)));
}
