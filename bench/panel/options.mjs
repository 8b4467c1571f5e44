import { parseArgs } from 'node:util';

export const USAGE = `npm run bench:panel -- [options]
  --sizes N,N          articles in the two newsrooms that are compared (1000,100000)
  --databases name,... of sqlite, postgres (both)
  --only text          only requests of which the name has this in it
  --rounds N           how often each request is asked for (9)
  --publications N     publications in the larger one, with what is kept for the panel and without (100; 0 for none)
  --json FILE          writes the results there, for machines`;

/**
 * @typedef {object} Options
 * @property {[small: number, large: number]} sizes
 * @property {string[]} databases
 * @property {string} only
 * @property {number} rounds
 * @property {number} publications
 * @property {string | undefined} json
 */

const DATABASES = ['sqlite', 'postgres'];

/** @param {string} text @param {string} name @param {number} least */
const wholeNumber = (text, name, least) => {
  if (!/^\d{1,7}$/.test(text) || Number(text) < least) {
    throw new Error(`--${name} takes whole numbers from ${least} on, not "${text}"`);
  }
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
      sizes: { type: 'string', default: '1000,100000' },
      databases: { type: 'string', default: DATABASES.join(',') },
      only: { type: 'string', default: '' },
      rounds: { type: 'string', default: '9' },
      publications: { type: 'string', default: '100' },
      json: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return null;
  // A smaller newsroom has no 1 %, and no full page of each category.
  const sizes = values.sizes.split(',').map((size) => wholeNumber(size, 'sizes', 200));
  const [small, large, ...others] = sizes;
  if (small === undefined || large === undefined || others.length > 0) {
    throw new Error('--sizes takes two numbers');
  }
  const databases = values.databases.split(',');
  const unknown = databases.find((name) => !DATABASES.includes(name));
  if (unknown !== undefined) throw new Error(`--databases takes ${DATABASES.join(', ')}`);
  return {
    sizes: [small, large],
    databases,
    only: values.only,
    rounds: wholeNumber(values.rounds, 'rounds', 1),
    publications: wholeNumber(values.publications, 'publications', 0),
    json: values.json,
  };
}
