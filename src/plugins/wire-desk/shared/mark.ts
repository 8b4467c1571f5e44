/** Most characters of a mark. */
export const MARK_LENGTH = 80;

/** Texts that are marks. */
export const MARK = /^\d{1,7}(?: [\p{L}\p{N}][\p{L}\p{N} ]*)?$/u;

/**
 * Returns the mark by which a suggestion is dismissed: its first letters and digits, without case, and how many it has. Marks and
 * spaces that are set otherwise don't bring it back.
 */
export const markOf = (text: string): string => {
  const letters = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  // Half a surrogate pair is no letter.
  const first = letters.slice(0, MARK_LENGTH - 10).replace(/\p{Surrogate}$/u, '');
  return `${letters.length} ${first}`.trim();
};
