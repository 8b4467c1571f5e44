const letters: Record<string, string> = {
  ...{ đ: 'd', ð: 'd', þ: 'th', ø: 'o', ł: 'l', ß: 'ss', æ: 'ae', œ: 'oe', ı: 'i', ə: 'e' },
};

const apostrophes = /[’‘ʼ`´]/g;

/** Returns a name as it is compared: without case, diacritics, or the choice of apostrophe, hyphen and space. Dots count. */
export function folded(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[đðþøłßæœıə]/g, (letter) => letters[letter] ?? letter)
    .replace(apostrophes, "'")
    .replace(/[‐‑–]/g, '-')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Returns the words of a text as quotes and lines are compared: quotation marks, spaces, dashes, dots, commas and the " … "
 * between stretches are left out; the case of letters, `?` and `!` count.
 */
export function wordsOf(text: string): string[] {
  const one = text.normalize('NFKC').replace(apostrophes, "'");
  return one.match(/[\p{L}\p{M}\p{N}]+(?:['-][\p{L}\p{M}\p{N}]+)*|[?!]+/gu) ?? [];
}

/** Whether two texts have the same words in the same order, in any case. */
export function sameWords(one: string, other: string): boolean {
  return folded(wordsOf(one).join(' ')) === folded(wordsOf(other).join(' '));
}
