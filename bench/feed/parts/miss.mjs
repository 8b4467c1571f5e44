import { get, takeTurns } from '../load.mjs';
import {
  CATEGORIES,
  FEED,
  neverAsked,
  REST_PAGE,
  REST_PAGE_UNCOUNTED,
  REST_PAGE_WHOLE,
} from '../questions.mjs';

/** @typedef {import('../child.mjs').Child} Child */
/** @typedef {import('../load.mjs').Entry} Entry */

/**
 * Returns loads in which every request is a new query, by filter.
 * @param {Child} child @param {string} [peer]
 * @returns {Entry[]}
 */
export const missesOf = (child, peer = 'ours') => [
  { peer, child, load: 'no filter', path: neverAsked(FEED) },
  ...Object.entries(CATEGORIES).map(([name, slug]) => ({
    peer,
    child,
    load: name,
    path: neverAsked(`${FEED}&category=${slug}`),
  })),
];

/**
 * Expects that the parameter `from` doesn't change the page, or another page would be measured.
 * @param {Child} child
 */
async function expectTheSamePage(child) {
  const { body } = await get(child.port, FEED);
  const { body: narrowed } = await get(child.port, neverAsked(FEED)());
  const lengths = [body, narrowed].map((text) => Buffer.byteLength(text));
  const [whole = 0, other = 0] = lengths;
  // The cursor, a hash of the query, may differ.
  if (Math.abs(whole - other) > 200) {
    throw new Error(`the page has ${whole} bytes, and ${other} when asked from an instant on`);
  }
}

/**
 * @param {{ ours: Child, stock: Child }} newsrooms
 * @param {import('../options.mjs').Options} options
 */
export async function measureMiss({ ours, stock }, options) {
  await expectTheSamePage(ours);
  const rest = Object.entries({
    'no filter': REST_PAGE,
    'without the count': REST_PAGE_UNCOUNTED,
    'without the count, with picture and credit': REST_PAGE_WHOLE,
  }).map(([load, path]) => ({ peer: 'Strapi REST', child: stock, load, path }));
  return takeTurns([...missesOf(ours), ...rest], options);
}

/**
 * Measures the misses of one newsroom, without peers.
 * @param {Child} ours @param {import('../options.mjs').Options} options
 */
export const measureMissAlone = (ours, options) => takeTurns(missesOf(ours), options);
