import { fire, get } from '../load.mjs';
import { FEED, neverAsked } from '../questions.mjs';

/**
 * Measures heap and external memory before and after many different queries.
 * @param {import('../databases.mjs').Database} database
 * @param {import('../newsrooms.mjs').Newsrooms} newsrooms
 * @param {import('../options.mjs').Options} options
 */
export async function measureMemory(database, newsrooms, { queries }) {
  const ours = await newsrooms.open('ours', database, ['--expose-gc']);
  // Code that the first requests compile and load is no leak.
  for (let request = 0; request < 200; request += 1) await get(ours.port, neverAsked(FEED)());
  /** @type {number} */
  const before = await ours.ask('memory');
  await fire(ours.port, neverAsked(FEED), { amount: queries });
  /** @type {number} */
  const after = await ours.ask('memory');
  await ours.stop();
  return [
    { peer: 'ours', load: 'at the start', bytes: before },
    { peer: 'ours', load: 'after different queries', requests: queries, bytes: after },
  ];
}
