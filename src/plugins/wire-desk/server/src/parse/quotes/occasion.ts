import { isCalendarWord } from '../text/person-words';
import { determiners, reporters } from '../language/grammar';
import { occasions } from '../language/speech';
import type { Word } from '../text/word';
import { isAttributing } from '../text/verbs';

const before = /^(at|during|in|after|following|told|addressing|ne|gjate|pas|te)$/;
const after =
  /^(in|at|of|on|for|to|since|about|near|outside|between|ne|i|e|te|se|per|mbi|nga|ndermjet)$/;
const afterwards = /^(after|following|pas)$/;
const inPlace = /^(in|at|of|to|near|outside|ne|i|e|te|se)$/;
const farthestBefore = 6;
const longestTail = 9;

function startOf(words: Word[], noun: number): number | null {
  for (let at = noun - 1; at >= Math.max(0, noun - farthestBefore); at -= 1) {
    const [word, next] = [words[at], words[at + 1]];
    if (!word || !next || (next.gap !== ' ' && next.gap !== '-')) return null;
    if (before.test(word.folded)) return at + 1;
    if (isAttributing(words, at)) return null;
  }
  return null;
}

function isTail(words: Word[], at: number): boolean {
  const [word, next] = [words[at], words[at + 1]];
  if (!word || word.gap !== ' ' || !after.test(word.folded) || !next || next.gap !== ' ')
    return false;
  if (isCalendarWord(next.folded) || /^(be|him|her|them|discuss|mark)$/.test(next.folded))
    return false;
  if (determiners.has(next.folded)) return words[at + 2]?.gap === ' ';
  return next.capital ? inPlace.test(word.folded) : !next.folded.endsWith('ing');
}

/** End of an occasion ("in Kyiv", "since his election victory in November"): before a comma, a verb or a date. */
function endOf(words: Word[], noun: number): number {
  let end = noun + 1;
  if (words[end]?.gap === ' ' && /^perbashket$|^shtypi$/.test(words[end]?.folded ?? '')) end += 1;
  while (isTail(words, end) && end - noun < longestTail) {
    let at = end + 2;
    for (let word = words[at]; word?.gap === ' ' && at - noun < longestTail; word = words[at]) {
      if (after.test(word.folded) || reporters.has(word.folded) || isAttributing(words, at)) break;
      if (
        /^(with|me|and|dhe|alongside|together|krahas|bashke|where|ku|who|which|on|as|when)$/.test(
          word.folded,
        ) ||
        isCalendarWord(word.folded)
      )
        break;
      at += 1;
    }
    end = at;
  }
  return end;
}

function withoutArticle(words: Word[], from: number): number {
  return determiners.has(words[from]?.folded ?? '') ? from + 1 : from;
}

/** The occasion in a sentence: "joint conference in Kyiv". `words`: those outside quotation marks. */
export function occasionOf(words: Word[], text: string): string | null {
  for (let noun = 1; noun < words.length; noun += 1) {
    if (!occasions.has(words[noun]?.folded ?? '')) continue;
    const start = startOf(words, noun);
    if (start === null) continue;
    const from = withoutArticle(words, start);
    const end = endOf(words, noun);
    if (end - from === 1 && afterwards.test(words[start - 1]?.folded ?? '')) continue;
    return text.slice(words[from]?.start, words[end - 1]?.end);
  }
  return null;
}
