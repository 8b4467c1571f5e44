import {
  accordingTo,
  betweenSubjectAndVerb,
  judgingInAlbanian,
  judgingInEnglish,
  participles,
  passives,
  perfects,
  sayingInAlbanian,
  sayingInEnglish,
  tellingInEnglish,
} from '../language/verbs';
import { together } from '../language/words';
import { conjunctions, determiners } from '../language/grammar';

export interface VerbWord {
  folded: string;
  capital: boolean;
  gap: string;
  /** Null outside quotation marks. */
  span: number | null;
}

const saying = together(sayingInEnglish, sayingInAlbanian);
const judging = together(judgingInEnglish, judgingInAlbanian);

function isParticipleAlone(words: VerbWord[], index: number): boolean {
  const word = words[index];
  if (!word || !participles.has(word.folded)) return false;
  const before = words.slice(Math.max(0, index - 4), index).map(({ folded }) => folded);
  return !before.some((folded) => perfects.has(folded));
}

const alsoNouns =
  /^(calls?|claims?|notes|demands?|vows?|posts?|talks?|claimed|urges?|blasts?|rules?|reports?|calling|cites|welcomes?)$/;
const beforeNoun = /^(of|with|for|to|in|on|by)$/;
const beforeParticiple =
  /^(by|while|before|after|was|were|is|are|been|be|and|without|also|later|then)$/;

/** English forms are nouns too: "the claims", "a warning"; a participle follows a comma. */
function isNoun(words: VerbWord[], index: number): boolean {
  const word = words[index];
  const before = words[index - 1];
  if (!word || !before) return false;
  if (word.folded.endsWith('ing')) {
    return !/[,;–—-]/.test(word.gap) && !beforeParticiple.test(before.folded);
  }
  if (!alsoNouns.test(word.folded)) return false;
  return determiners.has(before.folded) || beforeNoun.test(before.folded);
}

/** Whether the word is a verb of speech, such as "said". */
export function isSaying(words: VerbWord[], index: number): boolean {
  const word = words[index];
  return (
    word !== undefined &&
    saying.has(word.folded) &&
    !isParticipleAlone(words, index) &&
    !isNoun(words, index)
  );
}

/** Whether the word is a verb of saying, or one of judging ("called the talks …"). */
export function isAttributing(words: VerbWord[], index: number): boolean {
  const word = words[index];
  if (word === undefined) return false;
  if (isSaying(words, index)) return true;
  return judging.has(word.folded) && !isParticipleAlone(words, index) && !isNoun(words, index);
}

/** Judging only: the quote is its object, and somebody must be its subject. */
export function isOnlyJudging(folded: string): boolean {
  return judging.has(folded) && (!saying.has(folded) || /^call/.test(folded));
}

/** Albanian verbs need no subject: "tha" alone is he or she said. */
export function isAlbanianVerb(folded: string): boolean {
  return sayingInAlbanian.has(folded) || judgingInAlbanian.has(folded);
}

/** "told": an addressee follows. */
export function isTelling(folded: string): boolean {
  return tellingInEnglish.has(folded);
}

/** Whether the verb is a participle after a form of "be": "was described". */
export function isPassive(words: VerbWord[], index: number): boolean {
  const word = words[index];
  if (!word || !/(ed|id|called|told|written)$/.test(word.folded)) return false;
  if (words[index - 1]?.span !== word.span) return false;
  const before = words[index - 1]?.folded ?? '';
  const earlier = words[index - 2]?.folded ?? '';
  return (
    /^(was|were|is|are|been|be|being)$/.test(before) ||
    (/ly$|^(also|often|once|widely)$/.test(before) && passives.has(earlier))
  );
}

/** "According to", "sipas": how many words it takes from here, 0 when it is not one. */
export function sourceWords(words: VerbWord[], index: number): number {
  const folded = words[index]?.folded ?? '';
  if (accordingTo.has(folded)) return 1;
  return folded === 'according' && words[index + 1]?.folded === 'to' ? 2 : 0;
}

/** Words that may stand between a subject and its verb without changing either. */
export function isBetween(word: VerbWord): boolean {
  return betweenSubjectAndVerb.has(word.folded) || (/ly$/.test(word.folded) && !word.capital);
}

export function isConjunction(folded: string): boolean {
  return conjunctions.has(folded);
}
