import { linkingArticles } from '../language/grammar';
import { boards, namingCues, termNouns, works } from '../language/speech';
import type { Word } from '../text/word';
import { isAttributing } from '../text/verbs';

/** A quoted span with the words of its paragraph. */
export interface Setting {
  words: Word[];
  /** First and last word of the span's part. */
  first: number;
  last: number;
}

const longestName = 6;

/** The last words before the span, folded and joined, longest first. */
function endings(words: Word[], first: number): string[] {
  return [4, 3, 2, 1].map((count) =>
    words
      .slice(Math.max(0, first - count), first)
      .map(({ folded }) => folded)
      .join(' '),
  );
}

function isNamed({ words, first }: Setting): boolean {
  const before = words[first - 1];
  if (!before) return false;
  if (
    /^[^,.;:!?]*$/.test(words[first]?.gap ?? '') &&
    endings(words, first).some((end) => namingCues.has(end))
  ) {
    return true;
  }
  const capital = words[first]?.capital === true;
  return capital && works.has(before.folded) && !/[,.;:!?]/.test(words[first]?.gap ?? '');
}

/** "Dwayne “The Rock” Johnson" */
function isNickname({ words, first, last }: Setting): boolean {
  const [before, after] = [words[first - 1], words[last + 1]];
  const close = (gap: string | undefined) => /^[ "“”„«»'’]{2,4}$/.test(gap ?? '');
  return (
    before?.capital === true &&
    after?.capital === true &&
    last - first < 3 &&
    words[first]?.capital === true &&
    close(words[first].gap) &&
    close(after.gap)
  );
}

/** "open door" policy: the quoted words modify the noun. */
function modifiesTerm({ words, first, last }: Setting): boolean {
  const after = words[last + 1];
  if (
    last - first < longestName &&
    after &&
    /^["“”»'’] $/.test(after.gap) &&
    termNouns.has(after.folded)
  )
    return true;
  const [noun, link] = [words[first - 2], words[first - 1]];
  const gap = words[first]?.gap ?? '';
  if (/[,.;:]/.test(gap) || last - first >= longestName) return false;
  const tied = link !== undefined && linkingArticles.has(link.folded);
  return tied && noun !== undefined && termNouns.has(noun.folded);
}

/** Whether the span is a name: capitalised, without a verb or colon before it. */
function isProperName({ words, first, last }: Setting): boolean {
  const list = words.slice(first, last + 1);
  const long = list.filter(({ text }) => text.length > 3);
  const before = words[first - 1];
  if (!before || list.length > longestName || long.length === 0) return false;
  if (words[first]?.opening === true && /[.!?:]/.test(words[first].gap)) return false;
  if (/[:,]/.test(words[first]?.gap ?? '') || isAttributing(words, first - 1)) return false;
  return long.every(({ capital }) => capital) && (words[first]?.capital ?? false);
}

function isOnBoard({ words, first }: Setting): boolean {
  return words.slice(Math.max(0, first - 4), first).some(({ folded }) => boards.has(folded));
}

/** Whether the marks hold a name, term or title instead of speech: a work, a nickname, words on a banner. */
export function isTerm(setting: Setting): boolean {
  return (
    isNamed(setting) ||
    isNickname(setting) ||
    modifiesTerm(setting) ||
    isProperName(setting) ||
    isOnBoard(setting)
  );
}
