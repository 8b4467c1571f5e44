/**
 * Measures the pages of the translators' desk as the newsroom grows: `npm run bench:desk -- --help`, bench/README.md.
 * Prints Markdown, and its progress on stderr.
 */
import { parseArgs } from 'node:util';
import startPostgres, { stopPostgres } from '../../tests/environment/postgresStart.mjs';
import { postgres, sqlite } from '../feed/databases.mjs';
import { median } from '../feed/load.mjs';
import { headline } from '../feed/machine.mjs';
import { createNewsrooms } from '../feed/newsrooms.mjs';
import { markdown, ms, written } from '../feed/table.mjs';
import { makeWorkplace, say } from '../feed/workplace.mjs';
import { ask } from '../panel/ask.mjs';
import { requestsOf } from './requests.mjs';

/** @typedef {import('../feed/databases.mjs').Maker} Maker */
/** @typedef {import('../feed/child.mjs').Child} Child */
/** @typedef {{ child: Child, stories: number, authorization: string, now: number }} Newsroom */

/** Largest ratio of times for ten times the stories. */
const BAR = 1.5;
/** Pages of 20 documents whose rows are compared with what the plugin computes. */
const SAMPLE = 10;

const USAGE = `npm run bench:desk -- [options]
  --sizes N,N          stories in the two newsrooms that are compared (10000,100000)
  --databases name,... of sqlite, postgres (both)
  --rounds N           how often each page is asked for (15)`;

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '10000,100000' },
    databases: { type: 'string', default: 'sqlite,postgres' },
    rounds: { type: 'string', default: '15' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const sizes = values.sizes.split(',').map(Number);
const rounds = Number(values.rounds);
const { folder, interrupted } = makeWorkplace('bench-desk');
const newsrooms = createNewsrooms(folder);

/** @type {Record<string, () => Promise<Maker>>} */
const makers = {
  sqlite: () => Promise.resolve(sqlite(folder)),
  async postgres() {
    await startPostgres();
    /** @type {unknown} */
    const server = JSON.parse(process.env.TEST_POSTGRES ?? '');
    return postgres(/** @type {import('../feed/databases.mjs').Server} */ (server));
  },
};

/**
 * Opens a newsroom on an empty database and fills it while it runs: its own work on an archive, such as the search index,
 * would take longer, and the desk has none of it.
 * @param {Maker} maker @param {number} stories @returns {Promise<Newsroom>}
 */
async function openFilled(maker, stories) {
  say(`filling: ${maker.name}, ${written(stories)}`);
  const { env } = await maker.open(`desk-${stories}`);
  const child = await newsrooms.boot('ours', env);
  await child.ask('translated');
  await child.ask('dropKeepers');
  const drafts = Math.floor(stories / 50);
  const filling = { articles: stories - drafts, drafts };
  await child.ask('fill', filling);
  const now = Date.now();
  await child.ask('fillTranslations', filling);
  await child.ask('sql', maker.name === 'SQLite' ? 'analyze' : 'vacuum analyze');
  const differences = /** @type {object[]} */ (await child.ask('differences', SAMPLE));
  if (differences.length > 0) {
    throw new Error(`the filled rows differ from content: ${JSON.stringify(differences[0])}`);
  }
  // The first member of staff, who has a hundredth of the translations.
  const authorization = String(await child.ask('signIn'));
  return { child, stories, authorization, now };
}

/** @param {Maker} maker @returns {Promise<string[][]>} rows of the table */
async function measure(maker) {
  /** @type {Newsroom[]} */
  const opened = [];
  for (const size of sizes) opened.push(await openFilled(maker, size));
  say(`asking: ${maker.name}`);
  const asked = opened.map(({ stories, now }) => requestsOf(stories, now));
  /** @type {string[][]} */
  const rows = [];
  for (const [place, { name }] of (asked[0] ?? []).entries()) {
    /** @type {number[][]} */
    const taken = opened.map(() => []);
    /** @type {number[]} */
    const found = [];
    for (let round = -2; round < rounds; round += 1) {
      for (const [which, { child, authorization }] of opened.entries()) {
        const answer = await ask(child, authorization, asked[which]?.[place]?.path ?? '');
        if (round >= 0) taken[which]?.push(answer.ms);
        /** @type {unknown} */
        const parsed = JSON.parse(answer.body);
        found[which] = /** @type {{ data: object[] }} */ (parsed).data.length;
      }
    }
    const [small = NaN, large = NaN] = taken.map((each) => median(each));
    const ratio = written(large / small, 2);
    rows.push([
      ...[name, found.join(', '), ms(small), ms(large)],
      large / small > BAR ? `**${ratio}**` : ratio,
    ]);
  }
  for (const { child } of opened) await child.stop();
  return rows;
}

console.log(headline(`medians of ${rounds}`));
try {
  for (const name of values.databases.split(',')) {
    const maker = await makers[name]?.();
    if (maker === undefined) throw new Error(`--databases takes ${Object.keys(makers).join(', ')}`);
    const rows = await measure(maker);
    const heads = sizes.map((size) => `${written(size)}, ms`);
    console.log(`### ${maker.name}\n`);
    console.log(markdown([['request', 'stories', ...heads, `ratio (≤ ${BAR})`], ...rows]), '\n');
  }
} catch (error) {
  await interrupted();
  throw error;
} finally {
  await stopPostgres();
}
process.exit();
