import { takeTurns } from '../load.mjs';
import { missesOf } from './miss.mjs';

/** @param {number} articles */
const nameOf = (articles) => `${articles.toLocaleString('en')} articles`;

/**
 * Measures the same misses at two sizes, in turns.
 * @param {{ articles: number, ours: import('../child.mjs').Child }[]} newsrooms
 * @param {import('../options.mjs').Options} options
 */
export const measureGrowth = (newsrooms, options) =>
  takeTurns(
    newsrooms.flatMap(({ articles, ours }) => missesOf(ours, nameOf(articles))),
    options,
  );
