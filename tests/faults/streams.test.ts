import type { AddressInfo } from 'node:net';
import { setTimeout } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, beforeEach, expect, it, jest } from '@jest/globals';
import { createClient, type Subscription } from '../../src/plugins/flash-news/client/src/index';
import { writers } from '../helpers/articles';
import { bootChildNewsroom, type ChildNewsroom } from '../helpers/childNewsroom';
import type { PostgresConnection } from '../helpers/environment';
import { bootNewsroom, type Newsroom } from '../helpers/newsroom';
import { connect, createDatabase, dropDatabase } from '../helpers/postgres';
import { startProxy, type PostgresProxy } from '../helpers/postgresProxy';
import { until } from '../helpers/until';
import { ARTICLE, deskOf, raising } from '../postgres/flash-news/desk';
import { createRandom } from './random';
import { settings } from './rounds';

const ACTOR = { id: null, name: 'Other desk' };
const LISTENERS = `select pg_terminate_backend(pid) from pg_stat_activity
  where application_name = 'flash-news listener' and datname = current_database()`;

const { seed } = settings();
const random = createRandom(seed);

jest.setTimeout(120_000);

/** A client's log: the ids of events in the order in which it got them, and what it was told to load again. */
interface Recording {
  ids: number[];
  resets: string[];
  subscription: Subscription;
}

let database: PostgresConnection;
/** Between the newsrooms and their database. */
let wire: PostgresProxy;
let first: Newsroom;
let second: ChildNewsroom;
let desk: ReturnType<typeof deskOf>;
let url: string;
let story: string;
let recordings: Recording[];
let began: number;

const portOf = (address: string): number => Number(new URL(address).port);

const bootSecond = (port?: number): Promise<ChildNewsroom> =>
  bootChildNewsroom({
    ...{ database: wire.connection, iso: first.clock.iso(), flashNews: { logsAtMoment: true } },
    ...(port !== undefined && { port }),
  });

beforeAll(async () => {
  database = await createDatabase();
  wire = await startProxy(database);
  first = await bootNewsroom({
    ...{ database: wire.connection, flashNews: { logsAtMoment: true, streamsPerAddress: 1000 } },
  });
  const { httpServer } = first.strapi.server;
  await new Promise<void>((resolve) => httpServer.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`;
  second = await bootSecond();
  desk = deskOf(first.strapi);
  story = (await writers(first.strapi).published()).documentId;
});
afterAll(async () => {
  await second.crash();
  await first.stop();
  await wire.refuse();
  await dropDatabase(database);
});
beforeEach(async () => {
  recordings = [];
  began = (await loggedIds()).at(-1) ?? 0;
});
afterEach(() => {
  for (const { subscription } of recordings) subscription.close();
});

const loggedIds = async (): Promise<number[]> => {
  const client = await connect(database);
  const { rows } = await client.query<{ id: number }>(
    'select id from flash_news_events where public order by id',
  );
  await client.end();
  return rows.map(({ id }) => id);
};

const record = async (baseUrl: string): Promise<Recording> => {
  const states: string[] = [];
  const recording: Omit<Recording, 'subscription'> = { ids: [], resets: [] };
  const subscription = createClient({ baseUrl }).subscribe({
    locale: 'sq',
    lastEventId: began,
    onEvent: ({ id }) => recording.ids.push(id),
    onReset: (reason) => recording.resets.push(reason),
    onState: (state) => states.push(state),
  });
  const made = { ...recording, subscription };
  recordings.push(made);
  await until(
    () => Promise.resolve(states),
    (all) => all.includes('live'),
    { seconds: 30 },
  );
  return made;
};

const say = (what: string, report: object): void => {
  process.stdout.write(`${what}: ${JSON.stringify({ seed, ...report })}\n`);
};

let corrections = 0;
const act = async (): Promise<void> => {
  corrections += 1;
  await desk.correct(story, `Correction ${corrections}`);
};

/** Compares what each client got with the log: nothing missed, nothing twice, in order. */
const expectComplete = async (seconds = 30): Promise<number> => {
  await act();
  const expected = (await loggedIds()).filter((id) => id > began);
  const last = expected.at(-1) ?? 0;
  for (const { ids, resets } of recordings) {
    await until(
      () => Promise.resolve(ids.at(-1)),
      (id) => id === last,
      { seconds },
    ).catch(() => undefined);
    expect(ids).toEqual(expected);
    expect(resets).toEqual([]);
  }
  return expected.length;
};

it('misses nothing when the listening connections are cut', async () => {
  await record(url);
  await record(second.url);
  const beside = await connect(database);
  let cut = 0;
  for (let round = 0; round < 10; round += 1) {
    await Promise.all([act(), setTimeout(random.between(0, 20))]);
    cut += (await beside.query(LISTENERS)).rowCount ?? 0;
    await act();
  }
  await beside.end();
  const events = await expectComplete();
  expect(cut).toBeGreaterThan(2);
  say('Listening connections cut', { cut, events });
});

it('misses nothing when PostgreSQL is away for a while, and says so to proxies', async () => {
  await record(url);
  await record(second.url);
  await act();
  const ready = async (at: string) => (await fetch(`${at}/api/flash-news/ready`)).status;
  await wire.refuse();
  const failing = act().catch(() => undefined);
  for (const at of [url, second.url]) {
    await until(
      () => ready(at),
      (status) => status === 503,
      { seconds: 30 },
    );
  }
  await failing;
  for (const at of [url, second.url]) {
    const body: unknown = await (await fetch(`${at}/api/flash-news/ready`)).json();
    const [listener, streams] = [expect.any(String), expect.any(Number)];
    expect(body).toEqual({ data: { ready: false, database: false, listener, streams } });
  }
  await wire.accept();
  for (const at of [url, second.url]) {
    await until(
      () => ready(at),
      (status) => status === 200,
      { seconds: 60 },
    );
  }
  for (let count = 0; count < 5; count += 1) await act();
  say('PostgreSQL away', { events: await expectComplete() });
});

it('misses nothing when an instance is killed in the middle of raising', async () => {
  await record(url);
  await record(second.url);
  const port = portOf(second.url);
  const articles: string[] = [];
  for (let count = 0; count < 3; count += 1)
    articles.push((await writers(first.strapi).published()).documentId);
  let raised = 0;
  const raiseAgainAndAgain = async (documentId: string): Promise<void> => {
    const flash = (method: string, ...given: object[]) =>
      second.call('plugin::flash-news.flash', method, [...given, ACTOR]);
    for (;;) {
      await flash('raise', raising(documentId));
      raised += 1;
      await flash('end', { contentType: ARTICLE, documentId }, {});
    }
  };
  const raises = articles.map((documentId) =>
    raiseAgainAndAgain(documentId).catch(() => undefined),
  );
  await until(
    () => Promise.resolve(raised),
    (count) => count > 3,
    { seconds: 60 },
  );
  await setTimeout(random.between(5, 100));
  await second.crash();
  await Promise.all(raises);
  await act();
  second = await bootSecond(port);
  const events = await expectComplete();
  const log = await Promise.all(articles.map((documentId) => desk.log(documentId)));
  const inLog = log.flat().filter(({ kind }) => kind === 'flash.raised').length;
  // One may have been committed without its answer.
  expect(inLog).toBeGreaterThanOrEqual(raised);
  say('Killed while raising', { raised, inLog, events });
});

it('misses nothing when the connections of clients are cut 100 times', async () => {
  const line = await startProxy({ ...database, host: '127.0.0.1', port: portOf(url) });
  const through = `http://127.0.0.1:${line.connection.port}`;
  await Promise.all(Array.from({ length: 20 }, () => record(through)));
  let cuts = 0;
  const acting = (async () => {
    while (cuts < 100) await act();
  })();
  while (cuts < 100) {
    await setTimeout(random.between(10, 100));
    line.cutOne(random.between(0, 1e6) / 1e6);
    cuts += 1;
  }
  await acting;
  say('Clients cut', { cuts, events: await expectComplete() });
  for (const { subscription } of recordings) subscription.close();
  await line.refuse();
});

it('is sent 10,000 events that it missed', async () => {
  const line = await startProxy({ ...database, host: '127.0.0.1', port: portOf(url) });
  await record(`http://127.0.0.1:${line.connection.port}`);
  await act();
  await line.refuse();
  const beside = await connect(database);
  await beside.query(
    `insert into flash_news_events
        (document_id, kind, content_type, related_document_id, locale, actor_name, public, at)
      select 'bulk' || n, 'news.corrected', 'api::article.article', $1, 'sq', 'Bulk', true, $2
      from generate_series(1, 10000) n`,
    [story, new Date(first.clock.now())],
  );
  await beside.end();
  const from = performance.now();
  await line.accept();
  const events = await expectComplete(60);
  expect(events).toBeGreaterThan(10_000);
  say('Missed 10,000 events', { events, seconds: Math.round((performance.now() - from) / 1000) });
  for (const { subscription } of recordings) subscription.close();
  await line.refuse();
});
