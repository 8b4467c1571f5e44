import { parseArgs } from 'node:util';

/** The parts, in the order in which they are measured at every size; `growth` compares two sizes. */
export const PARTS = [
  'hit',
  'encodings',
  'miss',
  'story',
  'search',
  'cold',
  'publish',
  'boot',
  'memory',
  'growth',
];

/**
 * @typedef {object} Options
 * @property {number} seconds how long one figure is measured, shared out over the rounds
 * @property {number} rounds how often the peers of a ratio take turns
 * @property {number[]} sizes articles in the SQLite databases
 * @property {number} postgres articles in the PostgreSQL database; 0 for none
 * @property {boolean} million whether the misses are measured at 1,000,000 articles as well
 * @property {Set<string>} only
 * @property {number} changes publications after each of which the page is asked for (`cold`)
 * @property {number} publications publications with the plugin, and as many without (`publish`)
 * @property {number} boots boots with the plugin, and as many without
 * @property {number} queries different queries before the memory is looked at
 * @property {string | undefined} json file that takes the results
 */

export const USAGE = `npm run bench -- [options]
  --seconds N          seconds a figure is measured for (8)
  --only name,...      of ${PARTS.join(', ')}
  --sizes N,...        articles in the SQLite databases, 0 for none (1000,10000,100000)
  --postgres N         articles in the PostgreSQL database, 0 for none (100000)
  --million            misses at 1,000,000 articles as well
  --quick              small and short, to see that it runs: its figures say nothing
  --json FILE          writes the results there, for machines`;

/** @param {string} text @param {string} name */
const wholeNumber = (text, name) => {
  if (!/^\d{1,7}$/.test(text)) throw new Error(`--${name} takes whole numbers, not "${text}"`);
  return Number(text);
};

/**
 * @param {string[]} args
 * @returns {Options | null} null if the usage was asked for
 * @throws Error naming the option and what it takes
 */
export function readOptions(args) {
  const { values } = parseArgs({
    args,
    options: {
      seconds: { type: 'string' },
      only: { type: 'string' },
      sizes: { type: 'string' },
      postgres: { type: 'string' },
      million: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  const quick = values.quick;
  const only = values.only?.split(',') ?? PARTS;
  const unknown = only.find((name) => !PARTS.includes(name));
  if (unknown !== undefined) throw new Error(`--only takes ${PARTS.join(', ')}, not "${unknown}"`);
  const sizes = (values.sizes ?? (quick ? '1000' : '1000,10000,100000')).split(',');
  const seconds = wholeNumber(values.seconds ?? (quick ? '2' : '8'), 'seconds');
  // A longer run would publish every draft.
  if (seconds < 1 || seconds > 60) throw new Error('--seconds takes 1 to 60');
  const articles = sizes.map((size) => wholeNumber(size, 'sizes')).filter((size) => size > 0);
  const postgres = wholeNumber(values.postgres ?? (quick ? '1000' : '100000'), 'postgres');
  // A smaller newsroom has no 1 %, and no full page of each category.
  const tooFew = [...articles, postgres].find((size) => size > 0 && size < 200);
  if (tooFew !== undefined) throw new Error(`${tooFew} articles are too few: 200 at least`);
  return {
    seconds,
    rounds: Math.min(quick ? 2 : 4, seconds),
    sizes: articles.sort((a, b) => a - b),
    postgres,
    million: values.million,
    only: new Set(only),
    changes: quick ? 10 : 100,
    publications: quick ? 20 : 200,
    boots: quick ? 2 : 5,
    queries: quick ? 500 : 10_000,
    json: values.json,
  };
}
