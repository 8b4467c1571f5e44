import {
  determiners,
  pronounsOfMen,
  pronounsOfWomen,
  relatives,
  reporters,
} from '../language/grammar';
import { firstOfSentence, type Line } from '../people/line';
import type { Mention } from '../people/mention';
import { isOpaque, officeAt, phraseSubject } from './noun-phrase';
import type { Word } from '../text/word';
import type { Subject } from './speaking';
import { isAttributing, isBetween, isConjunction } from '../text/verbs';

function pronounAt(words: Word[], at: number): Subject | null {
  const word = words[at];
  if (!word) return null;
  const printed = word.text;
  if (pronounsOfMen.has(word.folded)) return { kind: 'pronoun', gender: 'man', at, printed };
  if (pronounsOfWomen.has(word.folded)) return { kind: 'pronoun', gender: 'woman', at, printed };
  return null;
}

function mentionAt(line: Line, at: number): Mention | undefined {
  return line.named.get(at);
}

function asSubject(mention: Mention | undefined): Subject | null {
  return mention && !mention.oblique ? { kind: 'mention', mention, at: mention.from } : null;
}

/** Finds the first subject of the sentence before a word: a name that is no object, or a pronoun. */
export function firstActor(line: Line, before: number): Subject | null {
  const sentence = line.words[before - 1]?.sentence;
  for (let at = firstOfSentence(line.words, before - 1); at < before; at += 1) {
    const word = line.words[at];
    if (!word || word.span !== null || word.sentence !== sentence) continue;
    const found = pronounAt(line.words, at) ?? asSubject(mentionAt(line, at));
    if (found) return found;
  }
  return null;
}

/** "…, who said": finds the name before the relative pronoun. */
function beforeRelative(line: Line, at: number): Subject | null {
  const article = /^(i|e|te|se)$/.test(line.words[at - 1]?.folded ?? '') ? at - 1 : at;
  const mention = mentionAt(line, article - 1);
  return mention ? { kind: 'mention', mention, at: mention.from } : null;
}

/** "Zelensky, speaking in Kyiv, said": finds the name before the insertion, else the first subject. */
function acrossCommas(line: Line, from: number): Subject | null {
  for (let at = from; at > 0 && line.words[at]?.sentence === line.words[from]?.sentence; at -= 1) {
    if (!line.words[at]?.gap.startsWith(',')) continue;
    const found = asSubject(mentionAt(line, at - 1)) ?? pronounAt(line.words, at - 1);
    if (found) return found;
  }
  return firstActor(line, from + 1);
}

/** "Novak, who likes Kovač, said": the last name is one word of what is inserted, not all of it. */
function endsInsertion(line: Line, at: number): boolean {
  const from = mentionAt(line, at)?.phraseFrom ?? at;
  const [word, before] = [line.words[from], line.words[from - 1]];
  return word?.gap === ' ' && before?.sentence === word.sentence && !determiners.has(before.folded);
}

/** Finds the subject to the left of a verb. */
export function subjectBefore(line: Line, verb: number): Subject | null {
  const { words } = line;
  const sentence = words[verb]?.sentence ?? -1;
  let at = verb - 1;
  let comma = words[verb]?.gap.includes(',') === true;
  for (
    let word = words[at];
    word && !isOpaque(word, sentence) && isBetween(word);
    word = words[at]
  ) {
    if (pronounAt(words, at) || isConjunction(word.folded)) break;
    comma ||= word.gap.includes(',');
    at -= 1;
  }
  const word = words[at];
  if (!word || isOpaque(word, sentence)) return null;
  if (relatives.has(word.folded)) return beforeRelative(line, at) ?? firstActor(line, at);
  const direct = pronounAt(words, at) ?? asSubject(mentionAt(line, at));
  if (direct && !(comma && endsInsertion(line, at))) return direct;
  if (isConjunction(word.folded)) return firstActor(line, at);
  if (comma) return acrossCommas(line, at);
  return phraseSubject(line, at) ?? firstActor(line, at + 1);
}

/** Finds the subject to the right of a verb: "said Macron", "tha kryeministri Albin Kurti". */
export function subjectAfter(line: Line, verb: number): Subject | null {
  const { words } = line;
  const sentence = words[verb]?.sentence ?? -1;
  for (let at = verb + 1; at < Math.min(words.length, verb + 15); at += 1) {
    const word = words[at];
    if (
      !word ||
      isOpaque(word, sentence) ||
      /[:;.“”"„«»(–—]/.test(word.gap.replace(/^\.(?= )/, ''))
    )
      break;
    const found = pronounAt(words, at) ?? asSubject(mentionAt(line, at));
    if (found) return found;
    if (reporters.has(word.folded) || isAttributing(words, at) || word.gap.includes(',')) break;
    const office = officeAt(line, at);
    if (office && at <= verb + 2) return office;
  }
  return null;
}
