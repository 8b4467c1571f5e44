import { foldedWords, likeness } from './words';

/** What a story has recorded of a quote: its very words, or other ones. */
export interface Recorded {
  words: string;
  isSame: boolean;
}

/** From here on, of 1, two quotes are one in other words. */
const IN_OTHER_WORDS = 0.6;

/**
 * Returns for each quote of a copy what the story has recorded of it; null for a new one. What is recorded stands for one quote: the
 * one that has its very words, else the most alike.
 */
export const recordedAs = (quotes: { text: string }[], recorded: string[]): (Recorded | null)[] => {
  const texts = quotes.map(({ text }) => foldedWords(text));
  const folded = recorded.map(foldedWords);
  const found = texts.map((text): Recorded | null => {
    const words = recorded[folded.indexOf(text)];
    return words === undefined ? null : { words, isSame: true };
  });
  const left = recorded.filter((_words, place) => !texts.includes(folded[place] ?? ''));
  const pairs = quotes
    .flatMap(({ text }, place) =>
      found[place] === null
        ? left.map((words) => ({ place, words, share: likeness(text, words) }))
        : [],
    )
    .filter(({ share }) => share >= IN_OTHER_WORDS)
    .sort((one, other) => other.share - one.share);
  const used = new Set<string>();
  for (const { place, words } of pairs) {
    if (found[place] !== null || used.has(words)) continue;
    used.add(words);
    found[place] = { words, isSame: false };
  }
  return found;
};
