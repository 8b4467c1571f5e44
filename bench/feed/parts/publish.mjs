import { largest, mean, median } from '../load.mjs';

/** @typedef {import('../child.mjs').Child} Child */

const TURN = 10;
/** Publications that compile the code, and are not measured. */
const WARM_UP = 30;

/**
 * Measures the publication of drafts with and without the plugin, in turns.
 * @param {{ ours: Child, stock: Child }} newsrooms
 * @param {{ publications: number }} options
 */
export async function measurePublishing({ ours, stock }, { publications }) {
  const peers = [
    { peer: 'with the plugin', child: ours, taken: /** @type {number[]} */ ([]) },
    { peer: 'without', child: stock, taken: /** @type {number[]} */ ([]) },
  ];
  for (const { child } of peers) {
    for (let done = 0; done < WARM_UP; done += 1) await child.ask('publish');
  }
  for (let done = 0; done < publications; done += TURN) {
    for (const { child, taken } of peers) {
      for (let turn = 0; turn < TURN; turn += 1) {
        /** @type {{ ms: number }} */
        const { ms } = await child.ask('publish');
        taken.push(ms);
      }
    }
  }
  return peers.map(({ peer, taken }) => ({
    peer,
    load: 'one publication after the other',
    requests: taken.length,
    mean: mean(taken),
    median: median(taken),
    max: largest(taken),
  }));
}
