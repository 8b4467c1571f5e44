import { determiners, prepositions, reporters } from '../language/grammar';
import type { Word } from '../text/word';
import { isCalendarWord, type Gender } from '../text/person-words';
import { isBetween, isConjunction } from '../text/verbs';
import type { Line } from '../people/line';
import { officeAt } from './noun-phrase';
import type { Subject } from './speaking';

const pronouns: Record<string, Gender> = { him: 'man', her: 'woman', tij: 'man', saj: 'woman' };
const longestSource = 8;

const ends = (word: Word) =>
  word.span !== null || !/^( |-|\. )$/.test(word.gap) || prepositions.has(word.folded);

/** The words up to the next comma, stop, mark or preposition: "according to the ministry,". */
function phraseAt({ words, text }: Line, from: number): Subject | null {
  const first = words[from];
  if (first?.span !== null) return null;
  let to = from + 1;
  for (let word = words[to]; word && !ends(word); word = words[to]) {
    to += 1;
    if (to - from > longestSource) return null;
  }
  return { kind: 'other', at: from, printed: text.slice(first.start, words[to - 1]?.end) };
}

/** Finds an unnamed speaker right after the verb: "chanted rebels", "njoftoi policia". */
export function someoneAfter(line: Line, verb: number): Subject | null {
  let at = verb + 1;
  for (let word = line.words[at]; word?.gap === ' ' && isBetween(word); word = line.words[at])
    at += 1;
  const word = line.words[at];
  const isSomeone =
    word?.gap === ' ' &&
    word.sentence === line.words[verb]?.sentence &&
    !prepositions.has(word.folded) &&
    !reporters.has(word.folded) &&
    !isConjunction(word.folded) &&
    !isCalendarWord(word.folded);
  return isSomeone ? phraseAt(line, at) : null;
}

/** Finds the speaker after "according to", "sipas" or "by". */
export function sourceAt(line: Line, from: number): Subject | null {
  const word = line.words[from];
  if (word?.span !== null) return null;
  const mention = line.named.get(from);
  if (mention) return { kind: 'mention', mention, at: mention.from };
  const gender = pronouns[word.folded];
  if (gender !== undefined) return { kind: 'pronoun', gender, at: from, printed: word.text };
  const start = determiners.has(word.folded) ? from + 1 : from;
  const named = line.named.get(start);
  if (named) return { kind: 'mention', mention: named, at: named.from };
  return officeAt(line, from) ?? phraseAt(line, from);
}
