/**
 * Runs two instances on one PostgreSQL for a while, with clients on both and a publication a second, and compares what each client
 * got with the log: `npm run soak:stream -- --help`. Prints Markdown, and its progress on stderr.
 */
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import startPostgres from '../../tests/environment/postgresStart.mjs';
import { startChild } from '../feed/child.mjs';
import { filled, postgres } from '../feed/databases.mjs';
import { headline } from '../feed/machine.mjs';
import { createNewsrooms } from '../feed/newsrooms.mjs';
import { markdown } from '../feed/table.mjs';
import { makeWorkplace, say } from '../feed/workplace.mjs';
import { connect, quantile } from './notifications.mjs';

const USAGE = `npm run soak:stream -- [options]
  --minutes N  how long (60)
  --clients N  of both instances together (500)`;

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '60' },
    clients: { type: 'string', default: '500' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const minutes = Number(values.minutes);
const each = Math.round(Number(values.clients) / 2);

const { folder } = makeWorkplace('soak-stream');
const newsrooms = createNewsrooms(folder);
await startPostgres();
/** @type {unknown} */
const parsed = JSON.parse(process.env.TEST_POSTGRES ?? '');
const server = /** @type {import('../feed/databases.mjs').Server} */ (parsed);
say('filling');
const filling = { articles: 1000, drafts: 5000 };
const database = await filled(postgres(server), filling, (env) => newsrooms.boot('ours', env));
const env = { ...database.env, STREAMS_PER_ADDRESS: '100000' };
const boot = () => newsrooms.open('ours', { ...database, env }, ['--expose-gc']);
const CLIENTS = path.join(import.meta.dirname, 'clients.mjs');

const both = [await boot(), await boot()];
const beside = await connect(env);
const begun = await beside.query('select max(id) as id from flash_news_events');
const before = /** @type {{ id: number }[]} */ (begun.rows)[0]?.id ?? 0;
const readers = await Promise.all(
  both.map(async ({ port }) => {
    const child = await startChild(CLIENTS);
    // Streams end after less than an hour, and clients come again.
    await child.ask('open', { port, count: each, after: before, again: true });
    return child;
  }),
);

/** Times that each event has reached a client, of each instance. */
/** @type {Map<number, number>[]} */
const reached = readers.map(() => new Map());
const collect = async () => {
  for (const [index, reader] of readers.entries()) {
    const found = /** @type {{ id: number, count: number }[]} */ (await reader.ask('arrivals'));
    /** @type {Map<number, number>} */
    const counts = reached[index] ?? new Map();
    for (const { id, count } of found) counts.set(id, (counts.get(id) ?? 0) + count);
  }
};

const megabytes = () =>
  Promise.all(
    both.map(async (one) => {
      const bytes = /** @type {number} */ (await one.ask('resident'));
      return Math.round(bytes / 2 ** 20);
    }),
  );
/** @type {number[][]} */
const memory = [];
/** @type {number[]} */
const taken = [];
const end = performance.now() + minutes * 60_000;
const samples = Math.max(minutes, 6);
let nextSample = performance.now() + 20_000;
say(`soaking for ${minutes} minutes`);
for (let second = 0; performance.now() < end; second += 1) {
  const start = performance.now();
  const made = /** @type {{ ms: number }} */ (await (both[second % 2] ?? both[0])?.ask('publish'));
  taken.push(made.ms);
  if (performance.now() > nextSample) {
    memory.push(await megabytes());
    nextSample += (minutes * 60_000) / samples;
    await collect();
    say(`${memory.at(-1)?.join(' and ')} MB`);
  }
  await setTimeout(Math.max(0, 1000 - (performance.now() - start)));
}
await setTimeout(3000);
await collect();
memory.push(await megabytes());

const logged = await beside.query(
  "select id from flash_news_events where public and locale = 'sq' and id > $1",
  [before],
);
const ids = /** @type {{ id: number }[]} */ (logged.rows).map(({ id }) => id);
const wrong = reached.map((counts) => ids.filter((id) => counts.get(id) !== each).length);
const states = /** @type {{ open: number, cut: number }[]} */ (
  await Promise.all(readers.map((reader) => reader.ask('state')))
);
console.log(headline(`${minutes} minutes, 2 instances, ${2 * each} clients`));
console.log(
  markdown([
    ['', 'first instance', 'second'],
    ...[0, memory.length >> 1, memory.length - 1].map((at) => [
      `resident memory, MB, ${at === 0 ? 'at first' : at === memory.length - 1 ? 'at last' : 'half-way'}`,
      ...(memory[at] ?? []).map(String),
    ]),
    [`events that did not reach each client once, of ${ids.length}`, ...wrong.map(String)],
    ['streams that ended and were continued', ...states.map(({ cut }) => String(cut))],
    ['clients connected at last', ...states.map(({ open }) => String(open))],
    [
      'a publication, ms: p50, p99',
      quantile(taken, 0.5).toFixed(0),
      quantile(taken, 0.99).toFixed(0),
    ],
  ]),
);
await beside.end();
await Promise.all([...both, ...readers].map((one) => one.stop()));
process.exit();
