import { largest, mean, median } from '../load.mjs';

/** @typedef {import('../databases.mjs').Database} Database */

/** SQL that deletes what the plugin has computed about articles, as before its installation. */
const FORGET = [
  'delete from flash_news_facets',
  'delete from flash_news_releases',
  "delete from strapi_core_store_settings where key like 'plugin_flash-news_%-complete'",
];
const FIRST_BOOTS = 2;

/**
 * Measures the first boot with the plugin over existing articles.
 * @param {Database} database @param {import('../newsrooms.mjs').Newsrooms} newsrooms
 */
async function firstBoots({ env }, newsrooms) {
  /** @type {number[]} */
  const taken = [];
  for (let round = 0; round < FIRST_BOOTS; round += 1) {
    const before = await newsrooms.boot('ours', env);
    for (const statement of FORGET) await before.ask('sql', statement);
    await before.stop();
    const first = await newsrooms.boot('ours', env);
    taken.push(first.startedIn);
    await first.stop();
  }
  return { peer: 'with the plugin', load: 'first boot', taken };
}

/**
 * Measures the time from the start of the process until it listens, with and without the plugin, in turns.
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
  const ordinary = peers.map(({ peer, taken }) => ({ peer, load: 'boot', taken }));
  return [...ordinary, await firstBoots(databases.ours, newsrooms)].map(
    ({ peer, load, taken }) => ({
      peer,
      load,
      requests: taken.length,
      mean: mean(taken),
      median: median(taken),
      max: largest(taken),
    }),
  );
}
