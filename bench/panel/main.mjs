/**
 * Measures how long staff wait for the panel as the newsroom grows: `npm run bench:panel -- --help`, bench/README.md.
 * Prints Markdown, and its progress on stderr.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import startPostgres, { stopPostgres } from '../../tests/environment/postgresStart.mjs';
import { filled, postgres, sqlite } from '../feed/databases.mjs';
import { headline, machine } from '../feed/machine.mjs';
import { createNewsrooms } from '../feed/newsrooms.mjs';
import { measurePublishing } from '../feed/parts/publish.mjs';
import { markdown, ms, titleOf, written } from '../feed/table.mjs';
import { makeWorkplace, say } from '../feed/workplace.mjs';
import { compare } from './ask.mjs';
import { readOptions, USAGE } from './options.mjs';

/** @typedef {import('./ask.mjs').Compared} Compared */
/** @typedef {import('../feed/databases.mjs').Maker} Maker */
/** @typedef {{ database: string, peer: string, median: number, mean: number, max: number }} Published */

const DRAFTS = 1000;
/** Largest ratio of times for a hundred times the articles. */
const BAR = 3;

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.log(USAGE);
  process.exit();
}
const { folder, interrupted } = makeWorkplace('bench-panel');
const newsrooms = createNewsrooms(folder);

/** @returns {Promise<Maker>} */
async function postgresMaker() {
  await startPostgres();
  /** @type {unknown} */
  const server = JSON.parse(process.env.TEST_POSTGRES ?? '');
  return postgres(/** @type {import('../feed/databases.mjs').Server} */ (server));
}

/** @type {Record<string, () => Promise<Maker>>} */
const makers = { sqlite: () => Promise.resolve(sqlite(folder)), postgres: postgresMaker };

/** @param {Maker} maker @param {number} articles */
async function openFilled(maker, articles) {
  say(`filling: ${titleOf({ database: maker.name, articles })}`);
  const filling = { articles, drafts: DRAFTS, quotes: true };
  const database = await filled(maker, filling, (env) => newsrooms.boot('ours', env));
  const child = await newsrooms.open('ours', database);
  await child.ask('settled');
  await child.ask('translated');
  await child.ask('sql', 'analyze');
  return { ...filling, child, database };
}

/** @param {string} name @param {import('./options.mjs').Options} asked */
async function measure(name, asked) {
  const maker = await makers[name]?.();
  if (maker === undefined) return { compared: [], published: [] };
  const small = await openFilled(maker, asked.sizes[0]);
  const large = await openFilled(maker, asked.sizes[1]);
  say(`asking: ${maker.name}`);
  const compared = await compare(maker.name, [small, large], asked);
  for (const { child } of [small, large]) await child.stop();
  const published = asked.publications > 0 ? await publishBoth(large, asked) : [];
  for (const { database } of [small, large]) await database.remove();
  return { compared, published };
}

/**
 * Publishes in the large newsroom, and in a copy without the triggers and indexes of panel and search.
 * @param {{ database: import('../feed/databases.mjs').Database }} large
 * @param {import('./options.mjs').Options} asked
 */
async function publishBoth({ database }, { publications }) {
  say(`publishing: ${database.name}`);
  const bare = await database.copy('bare');
  const ours = await newsrooms.open('ours', database);
  const stock = await newsrooms.open('ours', bare);
  await stock.ask('dropKeepers');
  const published = await measurePublishing({ ours, stock }, { publications });
  for (const child of [ours, stock]) await child.stop();
  await bare.remove();
  return published.map((each) => ({ ...each, database: database.name }));
}

/** @param {Published[]} published */
function publicationsOf(published) {
  const [kept, bare] = published;
  if (kept === undefined || bare === undefined) return '';
  const title = 'a publication at the larger size, ms: with search, status and indexes';
  const row = [ms(kept.median), ms(bare.median), written(kept.median / bare.median, 2)];
  return `${markdown([[title, 'without', 'ratio'], row])}\n`;
}

/** @param {Compared[]} compared @param {import('./options.mjs').Options} asked */
function tableOf(compared, { sizes }) {
  const [small, large] = sizes.map((size) => written(size));
  const rows = compared.map((each) => [
    each.name,
    ms(each.small),
    ms(each.large),
    each.ratio > BAR ? `**${written(each.ratio, 1)}**` : written(each.ratio, 1),
  ]);
  const missed = compared.filter(({ ratio }) => ratio > BAR).length;
  return [
    `### ${compared[0]?.database ?? ''}`,
    '',
    markdown([['request', `${small}, ms`, `${large}, ms`, `ratio (≤ ${BAR})`], ...rows]),
    '',
    `${missed} of ${compared.length} missed.`,
    '',
  ].join('\n');
}

console.log(headline(`medians of ${options.rounds}`));
/** @type {Compared[]} */
const all = [];
/** @type {Published[]} */
const publications = [];
try {
  for (const name of options.databases) {
    const { compared, published } = await measure(name, options);
    all.push(...compared);
    publications.push(...published);
    console.log(tableOf(compared, options));
    console.log(publicationsOf(published));
  }
} catch (error) {
  // After an interruption, the error is only that the children are gone.
  await interrupted();
  throw error;
} finally {
  await stopPostgres();
  if (options.json !== undefined) {
    const results = { at: new Date().toISOString(), machine, options, compared: all, publications };
    writeFileSync(path.resolve(options.json), `${JSON.stringify(results, null, 2)}\n`);
  }
}
process.exit();
