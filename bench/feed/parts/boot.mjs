import { largest, mean, median } from '../load.mjs';

/** @typedef {import('../databases.mjs').Database} Database */

/**
 * From the start of the process until it listens, with the plugin and without it, in turns.
 * @param {{ ours: Database, stock: Database }} databases each opened before by its app
 * @param {import('../newsrooms.mjs').Newsrooms} newsrooms
 * @param {import('../options.mjs').Options} options
 */
export async function measureBoot(databases, newsrooms, { boots }) {
  const peers = [
    {
      peer: 'with the plugin',
      kind: /** @type {const} */ ('ours'),
      taken: /** @type {number[]} */ ([]),
    },
    { peer: 'without', kind: /** @type {const} */ ('stock'), taken: /** @type {number[]} */ ([]) },
  ];
  for (let round = 0; round < boots; round += 1) {
    for (const { kind, taken } of peers) {
      const newsroom = await newsrooms.boot(kind, databases[kind].env);
      taken.push(newsroom.startedIn);
      await newsroom.stop();
    }
  }
  return peers.map(({ peer, taken }) => ({
    peer,
    load: 'boot',
    requests: taken.length,
    mean: mean(taken),
    median: median(taken),
    max: largest(taken),
  }));
}
