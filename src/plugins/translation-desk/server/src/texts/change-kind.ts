import { diffArrays } from 'diff';
import type { ChangeKind } from '../../../shared/state';

/** A text with its hash, which differs where only the formatting does. */
export interface Compared {
  hash: string;
  text: string;
}

/** Changes of letters that are still spelling. */
const MAX_CHANGED_WORDS = 10;

/** Characters up to which words are compared: some milliseconds. */
const MAX_LENGTH = 2_000_000;

/** Letters from which a word may differ by one, and by two: "now" and "not" are two words. */
const FEW_LETTERS = 4;
const MANY_LETTERS = 8;

const spaced = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim();

/** The words of a text without punctuation. Apostrophes and hyphens within a word are part of it only as breaks. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** Returns whether two words differ by at most `most` letters that are added, lost, replaced or swapped. */
const isWithin = (one: string, other: string, most: number): boolean => {
  const [a, b] = [Array.from(one), Array.from(other)];
  if (Math.abs(a.length - b.length) > most) return false;
  let before: number[] = [];
  let last = b.map((_, index) => index).concat(b.length);
  for (let row = 1; row <= a.length; row += 1) {
    const next = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwap = a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      next.push(
        Math.min(
          (last[column] ?? 0) + 1,
          (next[column - 1] ?? 0) + 1,
          (last[column - 1] ?? 0) + (isSame ? 0 : 1),
          isSwap ? (before[column - 2] ?? 0) + 1 : Infinity,
        ),
      );
    }
    [before, last] = [last, next];
  }
  return (last[b.length] ?? 0) <= most;
};

/** Whether a word is another one spelled differently. Numbers aren't: they are facts. */
const isSpelledAs = (one: string, other: string): boolean => {
  if (/\p{N}/u.test(one + other)) return false;
  if (one.toLowerCase() === other.toLowerCase()) return true;
  const shorter = Math.min(one.length, other.length);
  if (shorter < FEW_LETTERS) return false;
  return isWithin(one.toLowerCase(), other.toLowerCase(), shorter < MANY_LETTERS ? 1 : 2);
};

const isSpelling = (before: string[], after: string[]): boolean => {
  const parts = diffArrays(before, after, { maxEditLength: 2 * MAX_CHANGED_WORDS });
  // Given up, since there are more changes.
  if (parts === undefined) return false;
  return parts.every(({ added, removed, value }, index) => {
    if (!added && !removed) return true;
    const partner = removed ? parts[index + 1] : parts[index - 1];
    const isPaired = removed ? partner?.added : partner?.removed;
    if (!isPaired || partner?.value.length !== value.length) return false;
    return value.every((word, at) => isSpelledAs(word, partner.value[at] ?? ''));
  });
};

/**
 * Returns how large a change of a field is; null is an empty field. Takes time in proportion to the texts: what has many
 * changes, or more than two million characters, has changed in words.
 */
export const changeKind = (before: Compared | null, after: Compared | null): ChangeKind => {
  if (before?.hash === after?.hash) return 'none';
  if (before === null || after === null) return 'words';
  const [one, other] = [spaced(before.text), spaced(after.text)];
  if (one === other) return 'formatting';
  if (one.length + other.length > MAX_LENGTH) return 'words';
  const [former, current] = [wordsOf(one), wordsOf(other)];
  if (former.join(' ') === current.join(' ')) return 'punctuation';
  return isSpelling(former, current) ? 'spelling' : 'words';
};
