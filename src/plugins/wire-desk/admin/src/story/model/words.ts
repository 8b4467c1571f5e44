/** Returns the letters and digits of a text as words, without case and marks, between two spaces: for finding words in it. */
export const foldedWords = (text: string): string =>
  ` ${text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** What stands for words that were left out, such as the attribution between two parts of a quote. */
const OMISSION = /\[?(?:…|\.{3})\]?/u;

/**
 * Returns where the words of a quote begin in folded words; -1 where they aren't there. Their parts, around an omission, may be
 * apart.
 */
export const placeOf = (quote: string, folded: string): number => {
  const parts = quote
    .split(OMISSION)
    .map(foldedWords)
    .filter((part) => part.trim() !== '');
  let first = -1;
  let from = 0;
  for (const part of parts) {
    const at = folded.indexOf(part, from);
    if (at < 0) return -1;
    if (first < 0) first = at;
    // The space after one part is that before the next.
    from = at + part.length - 1;
  }
  return first;
};

const wordsOf = (text: string): string[] => foldedWords(text).trim().split(' ').filter(Boolean);

/** Returns how much two texts have in common, 0 to 1, by their words (Dice). */
export const likeness = (one: string, other: string): number => {
  const [left, right] = [wordsOf(one), wordsOf(other)];
  if (left.length + right.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of left) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of right) {
    const count = counts.get(word) ?? 0;
    if (count > 0) shared += 1;
    counts.set(word, count - 1);
  }
  return (2 * shared) / (left.length + right.length);
};

/** Two texts that have less in common are different words. */
const LEAST_LIKENESS = 0.5;

const SENTENCE = /[^.!?…"“”„«»]+[.!?…]*/gu;

/** Returns the quote or sentence of a story that is most like the words; null where nothing is. */
export const nearestTo = (words: string, quoted: string[], paragraphs: string[]): string | null => {
  const sentences = paragraphs.flatMap((text) => text.match(SENTENCE) ?? []);
  const candidates = [...quoted, ...sentences.map((sentence) => sentence.trim())];
  let best: string | null = null;
  let most = LEAST_LIKENESS;
  for (const candidate of candidates) {
    const share = likeness(words, candidate);
    if (share > most) [best, most] = [candidate, share];
  }
  return best;
};

/** A part of a quote that is at least this much of it counts as the quote. */
const MOST_OF_IT = 0.6;

/** Returns whether two texts are the same words, or one is most of the other. */
export const isSameQuote = (one: string, other: string): boolean => {
  const [left, right] = [foldedWords(one), foldedWords(other)];
  if (left === right) return true;
  const [short, long] = left.length < right.length ? [left, right] : [right, left];
  return short.trim() !== '' && long.includes(short) && short.length / long.length >= MOST_OF_IT;
};
