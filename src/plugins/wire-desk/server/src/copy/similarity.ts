import { coverage, shinglesOf, wordsOf } from './shingles';

/** From here on, of 1, a copy is a later take of a story. */
export const SAME_STORY = 0.8;

/** A text that is shorter than this part of the other is no take of it, though all of it is there. */
const shortest = 0.25;

/**
 * How much of two texts is the same, from 0 to 1: the share of the words of one that stand in the other too, in a row of at
 * least three (shingles). Both ways, and the greater share counts: a later take adds paragraphs, a shortened one drops
 * some. If one is less than a quarter of the other, the smaller share counts.
 */
export function similarity(copyText: string, storyText: string): number {
  const [copy, story] = [wordsOf(copyText), wordsOf(storyText)];
  const shares = [
    coverage(copy, new Set(shinglesOf(story))),
    coverage(story, new Set(shinglesOf(copy))),
  ];
  const [less, more] = [copy.length, story.length].sort((one, other) => one - other);
  const isPart = (less ?? 0) < shortest * (more ?? 0);
  return isPart ? Math.min(...shares) : Math.max(...shares);
}
