/**
 * Measures the stream: how soon a flash that is raised on one instance reaches a client of another, and what thousands of clients
 * of one process cost: `npm run bench:stream -- --help`, bench/README.md. Prints Markdown, and its progress on stderr.
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
import { fireWrk } from '../feed/wrk.mjs';
import { connect, listen, now, quantile, roundTrips } from './notifications.mjs';

const USAGE = `npm run bench:stream -- [options]
  --raises N   flashes raised from one instance to another (200)
  --clients N  streams of one process (5000)
  --returning N  of them that come again at once, after three events (4500)
  --seconds N  of each measurement of throughput (5)`;

const { values } = parseArgs({
  options: {
    raises: { type: 'string', default: '200' },
    clients: { type: 'string', default: '5000' },
    returning: { type: 'string', default: '4500' },
    seconds: { type: 'string', default: '5' },
    help: { type: 'boolean', default: false },
  },
});
if (values.help) {
  console.log(USAGE);
  process.exit();
}
const raises = Number(values.raises);
const clients = Number(values.clients);
const returning = Number(values.returning);
const seconds = Number(values.seconds);

const { folder } = makeWorkplace('bench-stream');
const newsrooms = createNewsrooms(folder);
await startPostgres();
/** @type {unknown} */
const parsed = JSON.parse(process.env.TEST_POSTGRES ?? '');
const server = /** @type {import('../feed/databases.mjs').Server} */ (parsed);
say('filling');
const filling = { articles: 1000, drafts: 100 };
const database = await filled(postgres(server), filling, (env) => newsrooms.boot('ours', env));
const env = { ...database.env, STREAMS_PER_ADDRESS: '100000', STREAMS_IN_ALL: '100000' };
const boot = () => newsrooms.open('ours', { ...database, env }, ['--expose-gc']);
const CLIENTS = path.join(import.meta.dirname, 'clients.mjs');

/** @typedef {{ id: number, first: number, last: number, count: number }} Arrival */

/** @param {number} value */
const ms = (value) => value.toFixed(value < 10 ? 2 : 0);

/** Waits until an event has reached so many clients. @param {import('../feed/child.mjs').Child} child @param {number} count */
async function arrival(child, count) {
  /** @type {Map<number, Arrival>} */
  const all = new Map();
  for (let look = 0; look < 2000; look += 1) {
    const found = /** @type {Arrival[]} */ (await child.ask('arrivals'));
    for (const { id, first, last, count: more } of found) {
      const before = all.get(id) ?? { id, first, last, count: 0 };
      all.set(id, { ...before, last, count: before.count + more });
    }
    const [one] = all.values();
    if (one !== undefined && one.count >= count) return one;
    await setTimeout(5);
  }
  throw new Error(
    `an event has not reached ${count} clients: ${JSON.stringify([...all.values()])}`,
  );
}

/** @param {import('pg').Client} database @returns {Promise<number>} the id of the last event */
async function lastEvent(database) {
  const { rows } = await database.query('select max(id) as id from flash_news_events');
  return /** @type {{ id: number | null }[]} */ (rows)[0]?.id ?? 0;
}

/**
 * Has clients come again at once after three events that they have not seen, while stories are published. Returns in how many ms the
 * last one has all, and what the slowest publication took.
 * @param {import('../feed/child.mjs').Child} newsroom @param {number} count
 */
async function comeAgain(newsroom, count) {
  const database = await connect(env);
  const after = await lastEvent(database);
  for (const what of ['raise', 'endFlash', 'raise']) await newsroom.ask(what, 60);
  const last = await lastEvent(database);
  const readers = await startChild(CLIENTS);
  const state = { isDone: false };
  /** @type {number[]} */
  const saves = [];
  const saving = (async () => {
    while (!state.isDone) {
      const { ms: taken } = /** @type {{ ms: number }} */ (await newsroom.ask('publish'));
      saves.push(taken);
    }
  })();
  const began = now();
  const opening = readers.ask('open', { port: newsroom.port, count, after, atOnce: 500 });
  let [reached, ended] = [0, began];
  while (reached < count) {
    const found = /** @type {Arrival[]} */ (await readers.ask('arrivals'));
    for (const arrived of found.filter(({ id }) => id === last)) {
      reached += arrived.count;
      ended = arrived.last;
    }
    await setTimeout(5);
  }
  await opening;
  state.isDone = true;
  await saving;
  const { cut } = /** @type {{ cut: number }} */ (await readers.ask('state'));
  await readers.ask('close');
  await Promise.all([readers.stop(), database.end()]);
  return { taken: ended - began, slowest: quantile(saves, 1), saves: saves.length, cut };
}

console.log(headline(`${raises} raises, ${clients} clients`));

// From one instance to another.
say('one instance to another');
{
  const [from, to] = [await boot(), await boot()];
  const reader = await startChild(CLIENTS);
  const heard = await listen(env);
  await reader.ask('open', { port: to.port, count: 1, after: await lastEvent(heard.client) });
  /** @type {{ request: number[], commit: number[] }} */
  const taken = { request: [], commit: [] };
  for (let round = 0; round < raises + 10; round += 1) {
    const start = now();
    const [raised] = await Promise.all([arrival(reader, 1), from.ask('raise', round % 500)]);
    if (round >= 10) {
      taken.request.push(raised.first - start);
      taken.commit.push(raised.first - heard.last);
    }
    await Promise.all([arrival(reader, 1), from.ask('endFlash', round % 500)]);
  }
  const bare = await roundTrips(env, 200);
  const bar = Math.min(20 * quantile(bare, 0.5), 250);
  const late = quantile(taken.commit, 0.99);
  console.log('### From a raise on one instance to a client of another, in ms\n');
  console.log(
    markdown([
      ['', 'p50', 'p99'],
      ['a bare `NOTIFY`, there and back', ms(quantile(bare, 0.5)), ms(quantile(bare, 0.99))],
      [
        `from the commit, as a bare \`LISTEN\` hears of it (p99 ≤ ${ms(bar)})`,
        ms(quantile(taken.commit, 0.5)),
        late > bar ? `**${ms(late)}**` : ms(late),
      ],
      [
        'from the request, its work included',
        ms(quantile(taken.request, 0.5)),
        ms(quantile(taken.request, 0.99)),
      ],
    ]),
  );
  await heard.client.end();
  await Promise.all([from.stop(), to.stop(), reader.stop()]);
}

// Many clients.
say(`${clients} clients`);
{
  const newsroom = await boot();
  const PAGE = `http://127.0.0.1:${newsroom.port}/api/latest-news?locale=sq`;
  const load = { connections: 10, seconds, headers: {} };
  const rate = async () => {
    const { requests, elapsed } = await fireWrk(PAGE, load);
    return (requests / elapsed) * 1000;
  };
  const memory = async () => ({
    heap: Number(await newsroom.ask('memory')),
    rss: Number(await newsroom.ask('resident')),
  });
  /** Feed requests a second while a flash is raised and ended every other second: each makes the caches begin again. */
  const rateWithEvents = async () => {
    const raised = { isDone: false };
    const raising = (async () => {
      for (let round = 100; !raised.isDone; round += 1) {
        await newsroom.ask('raise', round);
        await setTimeout(1000);
        await newsroom.ask('endFlash', round);
        await setTimeout(1000);
      }
    })();
    const found = await rate();
    raised.isDone = true;
    await raising;
    return found;
  };
  await fireWrk(PAGE, { ...load, seconds: 2 });
  const alone = { idle: await rate(), events: await rateWithEvents() };
  await setTimeout(2000);
  const before = await memory();
  const readers = await startChild(CLIENTS);
  const heard = await listen(env);
  // Without it, each would be sent the last minute first.
  const last = await lastEvent(heard.client);
  await readers.ask('open', { port: newsroom.port, count: clients, after: last });
  await setTimeout(2000);
  const after = await memory();
  /** @type {number[]} */
  const lasts = [];
  for (let round = 0; round < 20; round += 1) {
    for (const what of ['raise', 'endFlash']) {
      const [all] = await Promise.all([arrival(readers, clients), newsroom.ask(what, round)]);
      lasts.push(all.last - heard.last);
    }
  }
  say('throughput with clients');
  const together = { idle: await rate(), events: await rateWithEvents() };
  /** @param {'heap' | 'rss'} kind */
  const each = (kind) => (after[kind] - before[kind]) / clients / 1024;
  const state = /** @type {{ open: number, cut: number }} */ (await readers.ask('state'));
  console.log(`\n### ${clients} clients of one process\n`);
  console.log(
    markdown([
      ['', 'measured', 'bar'],
      ['memory per client, resident, KB', each('rss').toFixed(1), '≤ 30'],
      ['memory per client, heap, KB', each('heap').toFixed(1), ''],
      ['the last client after the commit, ms: p50', ms(quantile(lasts, 0.5)), ''],
      ['… the longest of 40', ms(quantile(lasts, 1)), '≤ 1000'],
      .../** @type {const} */ (['idle', 'events']).map((kind) => [
        `feed, requests/s${kind === 'events' ? ', with an event a second' : ''}: with and without clients`,
        `${together[kind].toFixed(0)} and ${alone[kind].toFixed(0)}: ${(together[kind] / alone[kind]).toFixed(2)}`,
        '≥ 0.7',
      ]),
      ['clients cut', String(state.cut), '0'],
    ]),
  );
  await heard.client.end();
  await readers.ask('close');
  say(`${returning} come again`);
  await setTimeout(2000);
  const again = await comeAgain(newsroom, returning);
  console.log(`\n### ${returning} clients that come again at once, after three events\n`);
  console.log(
    markdown([
      ['', 'measured', 'bar'],
      ['until the last has all three, ms', ms(again.taken), '≤ 3000'],
      [`the slowest of ${again.saves} publications meanwhile, ms`, ms(again.slowest), ''],
      ['clients cut', String(again.cut), '0'],
    ]),
  );
  await Promise.all([newsroom.stop(), readers.stop()]);
}
process.exit();
