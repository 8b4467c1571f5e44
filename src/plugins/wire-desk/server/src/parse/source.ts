import { determiners } from './language/grammar';
import type { Gender } from './person-words';
import type { Line } from './line';
import { officeAt, type Subject } from './subject';

const pronouns: Record<string, Gender> = { him: 'man', her: 'woman', tij: 'man', saj: 'woman' };
const longestSource = 8;

/** The words up to the next comma, stop or mark: "according to the ministry,". */
function phraseAt({ words, text }: Line, from: number): Subject | null {
  const first = words[from];
  if (first?.span !== null) return null;
  let to = from + 1;
  for (
    let word = words[to];
    word?.span === null && /^( |-|\. )$/.test(word.gap);
    word = words[to]
  ) {
    to += 1;
    if (to - from > longestSource) return null;
  }
  const printed = text.slice(first.start, words[to - 1]?.end);
  return { kind: 'other', at: from, printed };
}

/**
 * Who stands after "according to", "sipas" or "by": the object of a preposition, and yet the one
 * who speaks.
 */
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
