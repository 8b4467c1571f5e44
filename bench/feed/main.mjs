/**
 * Measures the cost of Latest news beside its peers on one machine: `npm run bench -- --help`, bench/README.md.
 * Prints Markdown, and its progress on stderr.
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import startPostgres, { stopPostgres } from '../../tests/environment/postgresStart.mjs';
import { barsOf } from './bars.mjs';
import { filled, postgres, sqlite } from './databases.mjs';
import { headline, machine } from './machine.mjs';
import { createNewsrooms } from './newsrooms.mjs';
import { readOptions, USAGE } from './options.mjs';
import { measureBoot } from './parts/boot.mjs';
import { measureCold } from './parts/cold.mjs';
import { measureEncodings } from './parts/encodings.mjs';
import { measureGrowth } from './parts/growth.mjs';
import { measureHit } from './parts/hit.mjs';
import { measureMemory } from './parts/memory.mjs';
import { measureMiss, measureMissAlone } from './parts/miss.mjs';
import { measurePublishing } from './parts/publish.mjs';
import { measureStory } from './parts/story.mjs';
import { measureSearch } from './parts/search.mjs';
import { barTable, figureTable, titleOf } from './table.mjs';
import { makeWorkplace, say } from './workplace.mjs';

/** @typedef {import('./databases.mjs').Database} Database */
/** @typedef {import('./types.mjs').Figure} Figure */

const DRAFTS = 1000;
const MILLION = 1_000_000;
/** Sizes whose databases stay until the end, since growth compares them. */
const GROWTH = [10_000, 100_000];

const options = readOptions(process.argv.slice(2));
if (options === null) {
  console.log(USAGE);
  process.exit();
}

const { folder, interrupted } = makeWorkplace('bench-feed');
const newsrooms = createNewsrooms(folder);
/** @type {Figure[]} */
const figures = [];

/**
 * Runs one part, if requested, and prints its figures.
 * @param {string} part @param {Pick<Database, 'name' | 'articles'>} database
 * @param {() => Promise<Omit<Figure, 'part' | 'database' | 'articles'>[]>} measure
 */
async function run(part, { name, articles }, measure) {
  if (!options?.only.has(part)) return;
  const of = { database: name, articles, part };
  say(`${part}: ${titleOf(of)}`);
  const found = (await measure()).map((figure) => ({ ...of, ...figure }));
  figures.push(...found);
  console.log(figureTable(found));
}

/** @param {import('./databases.mjs').Maker} maker @param {number} articles */
function fill(maker, articles) {
  say(`filling: ${titleOf({ database: maker.name, articles })}`);
  return filled(
    maker,
    { articles, drafts: DRAFTS, quotes: options?.only.has('story') },
    (env) => newsrooms.boot('ours', env),
    // A million articles would be indexed for hours.
    { indexed: articles < MILLION },
  );
}

/** @param {Database} base @param {import('./options.mjs').Options} asked */
async function measureSearches(base, asked) {
  if (!asked.only.has('search')) return;
  const copy = await base.copy('searched');
  const ours = await newsrooms.open('ours', copy);
  await run('search', base, () => measureSearch(ours, asked));
  await ours.stop();
  await copy.remove();
}

/** @param {Database} base @param {import('./options.mjs').Options} asked */
async function measureAll(base, asked) {
  await measureSearches(base, asked);
  if ([...asked.only].every((part) => ['growth', 'search'].includes(part))) return;
  const [own, stock, cached] = await Promise.all(
    ['own', 'stock', 'cached'].map((name) => base.copy(name)),
  );
  if (!own || !stock || !cached) throw new Error('there are three copies');
  const opened = {
    ours: await newsrooms.open('ours', own),
    stock: await newsrooms.open('stock', stock),
    cached: await newsrooms.open('cached', cached),
  };
  await run('hit', base, () => measureHit(opened, asked));
  await run('encodings', base, () => measureEncodings(opened, asked));
  await run('miss', base, () => measureMiss(opened, asked));
  await run('story', base, () => measureStory(opened, base.articles, asked));
  await run('cold', base, () => measureCold(opened, asked));
  await run('publish', base, () => measurePublishing(opened, asked));
  for (const newsroom of Object.values(opened)) await newsroom.stop();
  await run('boot', base, () => measureBoot({ ours: own, stock }, newsrooms, asked));
  await run('memory', base, () => measureMemory(own, newsrooms, asked));
  for (const copy of [own, stock, cached]) await copy.remove();
}

/** @param {Database[]} bases @param {import('./options.mjs').Options} asked */
async function measureSizes(bases, asked) {
  const [, large] = bases;
  if (bases.length < 2 || large === undefined) return;
  await run('growth', large, async () => {
    const opened = [];
    for (const base of bases) {
      opened.push({ articles: base.articles, ours: await newsrooms.open('ours', base) });
    }
    const found = await measureGrowth(opened, asked);
    for (const { ours } of opened) await ours.stop();
    return found;
  });
}

/** @param {import('./options.mjs').Options} asked */
async function measureSqlite(asked) {
  const maker = sqlite(folder);
  /** @type {Database[]} */
  const kept = [];
  for (const size of asked.sizes) {
    const base = await fill(maker, size);
    await measureAll(base, asked);
    if (GROWTH.includes(size)) kept.push(base);
    else await base.remove();
  }
  await measureSizes(kept, asked);
  for (const base of kept) await base.remove();
}

/** @param {import('./options.mjs').Options} asked */
async function measurePostgres(asked) {
  await startPostgres();
  /** @type {unknown} */
  const server = JSON.parse(process.env.TEST_POSTGRES ?? '');
  const maker = postgres(/** @type {import('./databases.mjs').Server} */ (server));
  const base = await fill(maker, asked.postgres);
  await measureAll(base, asked);
  await stopPostgres();
}

/** @param {import('./options.mjs').Options} asked */
async function measureMillion(asked) {
  const base = await fill(sqlite(folder), MILLION);
  const ours = await newsrooms.open('ours', base);
  await run('miss', base, () => measureMissAlone(ours, asked));
  await ours.stop();
  await base.remove();
}

/** @param {import('./options.mjs').Options} asked */
function write(asked) {
  const bars = barsOf(figures);
  console.log(barTable(bars));
  if (asked.json === undefined) return;
  const results = {
    at: new Date().toISOString(),
    machine,
    options: { ...asked, only: [...asked.only] },
    figures,
    bars,
  };
  writeFileSync(path.resolve(asked.json), `${JSON.stringify(results, null, 2)}\n`);
}

console.log(headline(`${options.seconds} s a figure in ${options.rounds} rounds`));
try {
  if (options.sizes.length > 0) await measureSqlite(options);
  if (options.postgres > 0) await measurePostgres(options);
  if (options.million) await measureMillion(options);
} catch (error) {
  // After an interruption, the error is only that the children are gone.
  await interrupted();
  throw error;
} finally {
  await stopPostgres();
  // Figures from before a failure are still useful.
  if (figures.length > 0) write(options);
}
process.exit();
