import { isGivenName } from './person-words';
import type { Word } from './word';

const longestNickname = 3;

/** Index after the quoted span, or after the longest nickname; `from` outside of spans. */
function endOfSpan(words: Word[], from: number): number {
  const span = words[from]?.span ?? null;
  let to = from;
  while (span !== null && words[to]?.span === span && to - from <= longestNickname) to += 1;
  return to;
}

/** Removes a nickname in quotation marks after a given name: Lena “Nightingale” Brandt is Lena Brandt. */
export function withoutNicknames(words: Word[]): Word[] {
  const kept: Word[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const [before, word] = [kept.at(-1), words[at]];
    if (!word) continue;
    const to = endOfSpan(words, at);
    const next = words[to];
    const isNickname =
      word.span !== null &&
      before?.span === null &&
      isGivenName(before.folded) &&
      before.capital &&
      word.capital &&
      to - at <= longestNickname &&
      next?.capital === true &&
      /^ ["“„«]$/.test(word.gap) &&
      /^["”“»] $/.test(next.gap);
    if (!isNickname) kept.push(word);
    else next.gap = ' ';
    if (isNickname) at = to - 1;
  }
  return kept;
}
