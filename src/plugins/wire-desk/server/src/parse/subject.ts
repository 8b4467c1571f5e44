import {
  determiners,
  linkingArticles,
  otherPronouns,
  prepositions,
  pronounsOfMen,
  pronounsOfWomen,
  relatives,
  reporters,
} from './language/grammar';
import { firstOfSentence, type Line } from './line';
import type { Mention } from './mention';
import type { Word } from './page';
import type { Gender } from './person-words';
import { isAlbanianRole, isRoleHead } from './roles';
import { isAttributing, isBetween, isConjunction } from './verbs';

/** Who the copy says is speaking, before it is known who that is. */
export type Subject =
  | { kind: 'mention'; mention: Mention; at: number }
  | { kind: 'pronoun'; gender: Gender; at: number; printed: string }
  | { kind: 'office'; words: Word[]; at: number; printed: string }
  | { kind: 'other'; at: number; printed: string };

const longestPhrase = 8;

function pronounAt(words: Word[], at: number): Subject | null {
  const word = words[at];
  if (!word) return null;
  const printed = word.text;
  if (pronounsOfMen.has(word.folded)) return { kind: 'pronoun', gender: 'man', at, printed };
  if (pronounsOfWomen.has(word.folded)) return { kind: 'pronoun', gender: 'woman', at, printed };
  return null;
}

function isOpaque(word: Word | undefined, sentence: number): boolean {
  return !word || word.span !== null || word.sentence !== sentence;
}

function mentionAt(line: Line, at: number): Mention | undefined {
  return line.named.get(at);
}

function asSubject(mention: Mention | undefined): Subject | null {
  return mention && !mention.oblique ? { kind: 'mention', mention, at: mention.from } : null;
}

/** The first that acts in the sentence before a word: a name that is nobody's object, or he or she. */
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

/** "…, who said": the name that the relative hangs on. */
function beforeRelative(line: Line, at: number): Subject | null {
  const article = /^(i|e|te|se)$/.test(line.words[at - 1]?.folded ?? '') ? at - 1 : at;
  const mention = mentionAt(line, article - 1);
  return mention ? { kind: 'mention', mention, at: mention.from } : null;
}

/** "Zelensky, speaking in Kyiv, said": the name before the insertion, else whoever acts first. */
function acrossCommas(line: Line, from: number): Subject | null {
  for (let at = from; at > 0 && line.words[at]?.sentence === line.words[from]?.sentence; at -= 1) {
    if (!line.words[at]?.gap.startsWith(',')) continue;
    const found = asSubject(mentionAt(line, at - 1)) ?? pronounAt(line.words, at - 1);
    if (found) return found;
  }
  return firstActor(line, from + 1);
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

function phraseSubject(line: Line, last: number): Subject | null {
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

/** "Novak, who likes Kovač, said": the last name is one word of what is inserted, not all of it. */
function endsInsertion(line: Line, at: number): boolean {
  const from = mentionAt(line, at)?.phraseFrom ?? at;
  const [word, before] = [line.words[from], line.words[from - 1]];
  return word?.gap === ' ' && before?.sentence === word.sentence && !determiners.has(before.folded);
}

/** Who acts, read to the left of a verb. */
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

/** Who acts, read to the right of a verb: "said Macron", "tha kryeministri Albin Kurti". */
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
