import { reporters } from '../language/grammar';
import { someoneAfter, sourceAt } from './source';
import { firstOfSentence, type Line } from '../people/line';
import type { Subject } from './speaking';
import { firstActor, subjectAfter, subjectBefore } from './subject';
import type { Setting } from './term';
import type { Word } from '../text/word';
import {
  isAttributing,
  isBetween,
  isConjunction,
  isOnlyJudging,
  isPassive,
  isSaying,
  isTelling,
  sourceWords,
} from '../text/verbs';

/** An attribution: the words that name the speaker of a quote. */
export interface Attribution {
  /** Null when a verb of speech has no subject, as Albanian allows. */
  subject: Subject | null;
  /** The verb, or the word that names the source. */
  verb: number;
}

const furthestVerb = 15;

/** Whether what follows the span may name the speaker: a comma, a stop or a dash lies between. */
function leavesRoom(setting: Setting, text: string): boolean {
  const { words, first, last } = setting;
  const after = words[last + 1];
  if (!after || isConjunction(after.folded) || reporters.has(after.folded)) return false;
  const gap = text.slice(words[last]?.end, after.start);
  if (/[,.!?…–—-]/.test(gap)) return true;
  const opens = words[first]?.opening === true || first === 0;
  return opens || isSaying(words, last + 1);
}

function isInClause(words: Word[], from: number, at: number): boolean {
  const [start, word] = [words[from], words[at]];
  if (!start || word?.span !== null || word.sentence !== start.sentence) return false;
  return at === from || !/[;:.!?"“”„«»](?! )|[;:!?]/.test(word.gap.replace(/^\. /, ' '));
}

/** "…," said Macron / he told reporters / according to the ministry. */
export function attributionAfter(setting: Setting, line: Line): Attribution | null {
  const { words } = line;
  const from = setting.last + 1;
  if (!leavesRoom(setting, line.text)) return null;
  const source = sourceWords(words, from);
  if (source > 0) return fromSource(line, from, source);
  let verbFirst = from;
  for (
    let word = words[verbFirst];
    word && isBetween(word) && verbFirst < from + 4;
    word = words[verbFirst]
  ) {
    verbFirst += 1;
  }
  if (isInClause(words, from, verbFirst) && isSaying(words, verbFirst)) {
    const subject = subjectAfter(line, verbFirst) ?? someoneAfter(line, verbFirst);
    return { subject, verb: verbFirst };
  }
  for (let at = from; at < from + furthestVerb && isInClause(words, from, at); at += 1) {
    if (reporters.has(words[at]?.folded ?? '') && at > from) return null;
    if (!isAttributing(words, at)) continue;
    const subject = subjectBefore(line, at);
    return subject && subject.at >= from ? { subject, verb: at } : null;
  }
  return null;
}

function fromSource(line: Line, at: number, taken: number): Attribution | null {
  const subject = sourceAt(line, at + taken);
  return subject && { subject, verb: at };
}

function subjectOf(line: Line, verb: number): Subject | null {
  const { words } = line;
  const folded = words[verb]?.folded ?? '';
  const before = subjectBefore(line, verb);
  const named = before !== null && before.kind !== 'other';
  if (named || isTelling(folded)) return before;
  const after = subjectAfter(line, verb);
  const near = after !== null && after.at <= verb + 4;
  if (near && !isOnlyJudging(folded)) return after;
  return before;
}

/** "was described by Macron as": finds the speaker after "by". */
function agentOf(line: Line, verb: number): Subject | null {
  const { words } = line;
  for (
    let at = verb + 1;
    at < words.length && words[at]?.sentence === words[verb]?.sentence;
    at += 1
  ) {
    const word = words[at];
    if (word?.span === null && (word.folded === 'by' || word.folded === 'nga'))
      return sourceAt(line, at + 1);
  }
  return null;
}

/** A body may judge too ("the Kremlin called it …"), but "a group called “…”" only has a name. */
function attributionAt(line: Line, verb: number): Attribution | null {
  if (isPassive(line.words, verb)) {
    const agent = agentOf(line, verb);
    return agent ? { subject: agent, verb } : null;
  }
  const subject = subjectOf(line, verb);
  const folded = line.words[verb]?.folded ?? '';
  const isNaming =
    subject === null || (subject.kind === 'other' && line.words[verb + 1]?.span !== null);
  return isOnlyJudging(folded) && isNaming ? null : { subject, verb };
}

/** "Macron: “…”" */
function beforeColon(setting: Setting, line: Line): Attribution | null {
  const { words, first } = setting;
  if (!/:/.test(words[first]?.gap ?? '')) return null;
  const subject = firstActor(line, first);
  return subject ? { subject, verb: first - 1 } : null;
}

/** Macron said: “…” / called the talks “…” / according to Macron, “…”. The last verb counts. */
export function attributionBefore(setting: Setting, line: Line): Attribution | null {
  const { words } = line;
  const start = startOfClause(setting);
  for (let at = setting.first - 1; at >= start; at -= 1) {
    if (words[at]?.span !== null) continue;
    const source = sourceWords(words, at);
    const told = source > 0 ? fromSource(line, at, source) : null;
    if (told) return told;
    if (!isAttributing(words, at)) continue;
    const found = attributionAt(line, at);
    if (found) return found;
  }
  return beforeColon(setting, line);
}

/** The sentence that leads to the span, also where a colon ends it. */
function startOfClause({ words, first }: Setting): number {
  const [word, before] = [words[first], words[first - 1]];
  if (!word || !before) return first;
  const leads = word.sentence === before.sentence || word.gap.includes(':');
  return leads ? firstOfSentence(words, first - 1) : first;
}
