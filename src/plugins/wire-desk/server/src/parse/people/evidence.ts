import type { Word } from '../text/word';
import { isGivenName, maybeGivenName } from '../text/person-words';
import { isAttributing, isBetween } from '../text/verbs';

const enough = 2;

/** Endings that only family names have. */
const familyEndings =
  /(enko|chuk|shchuk|ovych|ovich|evich|ović|ević|ić|vić|ski|sky|skyy|skiy|ska|ova|eva|ov|ev|yan|ian|shvili|dze|sson|ssen|opoulos|idis|akis|oglu|oğlu|escu|aj|qi|liu|aliu|iqi)$/u;

const closingMark = /["”“»']/;

/** Returns 1 if a verb of speech is beside the words, 2 if a quote is too: organisations are seldom quoted. */
function speaks(words: Word[], from: number, to: number): number {
  let after = to;
  for (let word = words[after]; after < to + 3 && word?.gap === ' ' && isBetween(word);) {
    after += 1;
    word = words[after];
  }
  if (words[after]?.gap === ' ' && isAttributing(words, after)) {
    return closingMark.test(words[from]?.gap ?? '') ? enough : 1;
  }
  if (words[from]?.gap !== ' ' || !isAttributing(words, from - 1)) return 0;
  const verb = words[from - 1];
  const clitic = words[from - 2];
  return closingMark.test((verb?.gap ?? '') + (clitic?.gap ?? '')) ? enough : 1;
}

function isRelated(words: Word[], to: number): boolean {
  const [next, second] = [words[to], words[to + 1]];
  if (next?.gap !== ', ') return false;
  return (
    next.folded === 'who' ||
    next.folded === 'whose' ||
    (/^(i|e|te|se)$/.test(next.folded) && /^cil(i|a|in|en|it|es)$/.test(second?.folded ?? ''))
  );
}

function hasAge(words: Word[], to: number): boolean {
  const [age, next] = [words[to], words[to + 1]];
  const isNumber = /^\d{1,3}$/.test(age?.text ?? '') && age?.gap === ', ';
  return isNumber && (next?.gap.startsWith(',') === true || /^vjec/.test(next?.folded ?? ''));
}

/** Evidence that words name a person, roles apart: given name, age, "who", verb of speech, initial. 2 is enough. */
export function evidenceFor(words: Word[], from: number, to: number): number {
  const [first, last] = [words[from], words[to - 1]];
  if (!first || !last) return 0;
  const full = to - from > 1;
  let evidence = 0;
  if (full && isGivenName(first.folded)) evidence += enough;
  else if (full && maybeGivenName(first.folded)) evidence += 1;
  if (isRelated(words, to) || hasAge(words, to)) evidence += enough;
  if (full && words.slice(from + 1, to - 1).some(({ text }) => /^\p{Lu}$/u.test(text)))
    evidence += enough;
  if (full && familyEndings.test(last.text.toLowerCase())) evidence += 1;
  evidence += speaks(words, from, to);
  return evidence;
}
