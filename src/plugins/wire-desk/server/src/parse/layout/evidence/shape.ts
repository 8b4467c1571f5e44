import { grammarWords } from '../../language/furniture';
import { shareIn, type Reading } from '../reading';

const closing = String.raw`["”“»’'\x60)\]]*(\s*[/(\[|].{1,40})?$`;
const stopped = new RegExp(`[.…]${closing}`, 'u');
const asked = new RegExp(`[?!]${closing}`, 'u');

/** The last line of an obituary: "Ferris Quill, clockmaker, born 4 May 1936; died 2 February 2025". */
const lifeDates =
  /\b(born|i lindur|e lindur|lindi|lindur)\b.*\d{4}.*\b(died|vdiq|vdekur)\b.*\d{4}/iu;

const isCapital = (word: string) => /^[\p{Lu}\p{N}]/u.test(word);

function sizeOf(count: number): string {
  if (count <= 3) return count <= 1 ? 'one-word' : 'two-or-three-words';
  if (count <= 6) return 'four-to-six-words';
  if (count <= 18) return 'seven-to-eighteen-words';
  return count <= 28 ? 'many-words' : 'very-many-words';
}

function endingOf({ tail }: Reading): string {
  if (stopped.test(tail.slice(-80))) return 'ends-in-stop';
  if (asked.test(tail.slice(-80))) return 'ends-in-question';
  return tail.endsWith(':') ? 'ends-in-colon' : 'ends-open';
}

/** Whether a line reads like running text: long, stopped, mostly in small letters, with words of grammar. */
export function isProse(line: Reading): boolean {
  const { count, words, folded } = line;
  if (count < 6 || words.length === 0) return false;
  const small = words.filter((word) => !isCapital(word)).length / words.length;
  const ending = endingOf(line);
  const closed = count < 9 ? ending === 'ends-in-stop' : ending !== 'ends-open' || count > 24;
  return closed && small >= 0.45 && shareIn(folded, grammarWords) >= (count < 12 ? 0.12 : 0.02);
}

/** What a line looks like, whatever its words mean. */
export function shapeOf(line: Reading): string[] {
  const { head, words, count, text } = line;
  const letters = head.replace(/[^\p{L}]/gu, '');
  const upper = letters.length > 2 && letters === letters.toUpperCase();
  const capitals = words.filter(isCapital).length / Math.max(1, words.length);
  return [
    sizeOf(count),
    endingOf(line),
    ...(isProse(line) ? ['prose'] : []),
    ...(upper ? ['all-capitals'] : []),
    ...(!upper && count > 1 && capitals === 1 ? ['title-case'] : []),
    ...(/^["“„«‘'`–—-]/u.test(head) ? ['opens-with-mark'] : []),
    ...(/^[“"„«‘].*[^.!?,][”"“»’]$/u.test(text.slice(0, 200)) && count <= 12
      ? ['quoted-whole']
      : []),
    ...(/^[•·‣*▪●◦-]\s?\S/u.test(head) && count >= 3 ? ['bullet'] : []),
    ...(/^\p{Ll}/u.test(head) ? ['opens-small'] : []),
    ...(/^[([].*[)\]]\.?$/u.test(text) ? ['in-brackets'] : []),
    ...(/^\p{Lu}[\p{L} .'-]{0,30}:\s/u.test(head) ? ['label-and-colon'] : []),
    ...(/\s[|•·›»>/]\s/u.test(head) && count <= 16 ? ['separators'] : []),
    ...(/^\([$€£\p{Lu}\d][^)]*\d.*\)\.?$/u.test(text) && text.includes('=')
      ? ['rate-of-exchange']
      : []),
    ...(count <= 20 && lifeDates.test(head) ? ['dates-of-life'] : []),
    ...(letters === '' ? ['no-letters'] : []),
    ...(/^\d{1,2}[.:]\d{2}\b.*\p{L}{4}/u.test(head) && count <= 14 ? ['moment-and-text'] : []),
    ...(/[.!?]["”»]?\s+["“„«‘]?\p{Lu}/u.test(head) && count >= 10 ? ['several-sentences'] : []),
    ...(text.length > 200 ? ['longer-than-a-title'] : []),
  ];
}
