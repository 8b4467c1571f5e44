import { get, largest, mean, median } from '../load.mjs';
import { FEED, REST_PAGE } from '../questions.mjs';

/** @typedef {import('../child.mjs').Child} Child */

/**
 * Publishes and requests the page at once, `changes` times.
 * @param {Child} child @param {string} path @param {number} changes
 */
async function afterChanges(child, path, changes) {
  /** @type {number[]} */
  const answers = [];
  /** @type {number[]} */
  const publications = [];
  let stale = 0;
  for (let change = 0; change < changes; change += 1) {
    /** @type {{ documentId: string, ms: number }} */
    const { documentId, ms } = await child.ask('publish');
    const { body, ms: answered } = await get(child.port, path);
    publications.push(ms);
    answers.push(answered);
    if (!body.includes(documentId)) stale += 1;
  }
  return {
    requests: changes,
    mean: mean(answers),
    median: median(answers),
    max: largest(answers),
    longestPublication: largest(publications),
    stale,
  };
}

/**
 * Measures the first request after a change.
 * @param {{ ours: Child, cached: Child }} newsrooms
 * @param {import('../options.mjs').Options} options
 */
export async function measureCold({ ours, cached }, { changes }) {
  const load = 'the first after a publication';
  return [
    { peer: 'ours', load, ...(await afterChanges(ours, FEED, changes)) },
    { peer: 'strapi-cache', load, ...(await afterChanges(cached, REST_PAGE, changes)) },
  ];
}
