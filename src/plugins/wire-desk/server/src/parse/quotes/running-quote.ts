import type { Attribution } from './attribution';
import type { Speaker } from './speaker';
import { firstOfSentence, type Line } from '../people/line';
import type { Subject } from './speaking';
import { firstActor, subjectBefore } from './subject';
import type { Setting } from './term';
import { isAttributing } from '../text/verbs';

/** An earlier quote and its speaker, from which a later quote may continue. */
export interface Spoken {
  paragraph: number;
  sentence: number;
  speaker: Speaker;
}

/** What is known of a quote that its own sentence leaves without a speaker. */
export interface Context {
  paragraph: number;
  /** Its paragraph is nothing but the quote. */
  isWhole: boolean;
  resolve: (attribution: Attribution) => Speaker;
}

/** Whether a quote is a whole sentence without attribution. A short one must follow another quote. */
export function isLeftToContext(setting: Setting, text: string, line: Line): boolean {
  const { words, first, last } = setting;
  const before = words[first - 1];
  const begins = before === undefined || before.sentence !== words[first]?.sentence;
  const rest = line.text.slice(words[last]?.end, (words[last]?.end ?? 0) + 4);
  const ends = /[.!?…,]["'’”“»]*$/u.test(text.trim()) || /^["'’”“»]*[.!?…]/.test(rest);
  const counts = last - first >= 2 || hasQuoteBefore(setting);
  return begins && ends && counts && /^[\p{Lu}\p{N}…]/u.test(text);
}

/** How far back an earlier quote of the paragraph may end, in words. */
const nearby = 150;

function hasQuoteBefore({ words, first }: Setting): boolean {
  return words.slice(Math.max(0, first - nearby), first).some(({ span }) => span !== null);
}

function actorBefore(line: Line, setting: Setting): Subject | null {
  const last = setting.first - 1;
  const start = firstOfSentence(line.words, last);
  for (let at = last; at >= start; at -= 1) {
    if (line.words[at]?.span === null && isAttributing(line.words, at)) {
      const subject = subjectBefore(line, at);
      if (subject && subject.kind !== 'other') return subject;
    }
  }
  return firstActor(line, setting.first);
}

/**
 * Finds the speaker of a quote without attribution: the last speaker of the paragraph, or the subject of the sentence
 * before; for a paragraph that is only a quote, the speaker of the previous one.
 */
export function speakerFromContext(
  line: Line,
  setting: Setting,
  spoken: Spoken[],
  context: Context,
): Speaker | null {
  const last = spoken.at(-1);
  const before = line.words[setting.first - 1];
  if (last?.paragraph === context.paragraph && before && last.sentence >= before.sentence - 1) {
    return last.speaker;
  }
  if (before) {
    const subject = actorBefore(line, setting);
    return subject && context.resolve({ subject, verb: setting.first - 1 });
  }
  return context.isWhole && last?.paragraph === context.paragraph - 1 ? last.speaker : null;
}
