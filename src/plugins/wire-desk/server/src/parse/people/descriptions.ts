import type { Pack } from '../language/pack';
import type { Word } from '../text/word';

const longest = 8;

/** The noun of "a retired roofer from Maryport": the last word before a preposition, a relative or a stop. */
function englishNoun(words: Word[], from: number, pack: Pack): string[] {
  let at = from;
  for (let word = words[at]; word && at < from + longest; word = words[at]) {
    const { P, B, R, K, C } = pack.classes;
    if (at > from && !/^[ -]$/.test(word.gap)) break;
    if ([P, B, R, K, C].some((list) => list.has(word.folded))) break;
    at += 1;
  }
  const noun = words[at - 1];
  return noun && at > from ? [noun.folded] : [];
}

/** Nouns, folded, of what stands after a name and a comma: "Harte, 31, a roofer from Maryport", "Noti, regjisori që". */
export function descriptionsOf(words: Word[], to: number, pack: Pack): string[] {
  const after = words[to];
  if (!after || !/^[,(]/.test(after.gap.trimStart()) || after.span !== words[to - 1]?.span)
    return [];
  const aged = /^\d{1,3}$/.test(after.text) && words[to + 1]?.gap === ', ';
  const from = aged ? to + 1 : to;
  const first = words[from];
  if (!first || first.sentence !== after.sentence) return [];
  const determined = pack.classes.D.has(first.folded);
  const start = determined ? from + 1 : from;
  const noun = words[start];
  if (!noun || noun.capital) return [];
  if (pack.classes.L.size > 1)
    return determined || /(i|u|a)$/.test(noun.folded) ? [noun.folded] : [];
  return determined ? englishNoun(words, start, pack) : [];
}
