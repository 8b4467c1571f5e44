/** Words of a shingle. */
const WORDS = 3;

/** The words of a text as texts are compared: small letters and figures. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The shingles of a text: each three words that follow each other. A shorter text is one shingle. */
export function shinglesOf(words: string[]): string[] {
  if (words.length <= WORDS) return words.length === 0 ? [] : [words.join(' ')];
  return words.slice(WORDS - 1).map((_, index) => words.slice(index, index + WORDS).join(' '));
}

/** The share of the words that are in a shingle of the other text, of 1. */
export function coverage(words: string[], other: ReadonlySet<string>): number {
  if (words.length === 0) return 0;
  const covered = new Set<number>();
  shinglesOf(words).forEach((shingle, index) => {
    if (!other.has(shingle)) return;
    for (let at = index; at < Math.min(index + WORDS, words.length); at += 1) covered.add(at);
  });
  return covered.size / words.length;
}
