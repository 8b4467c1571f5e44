import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import { bootChildNewsroom } from '../helpers/childNewsroom';
import type { PostgresConnection } from '../helpers/environment';
import { createDatabase, dropDatabase } from '../helpers/postgres';
import { startProxy, type PostgresProxy } from '../helpers/postgresProxy';
import { until } from '../helpers/until';
import { writeAtOnce, type Desk, type Written } from './bulk';
import { findFaults } from './checks';
import { cutAtWork, read, toRead, type Read } from './cuts';
import { createRandom } from './random';
import { settings, signIn } from './rounds';
import { withRows } from './rows';
import { makeWorld } from './world';

const { rounds, seed } = settings();

jest.setTimeout(120_000 + rounds * 30_000);

const ARTICLES = '/content-manager/collection-types/api::article.article';

let database: PostgresConnection;
let proxy: PostgresProxy;
let desk: Desk;

beforeAll(async () => {
  database = await createDatabase();
  const world = await makeWorld(database);
  proxy = await startProxy(database);
  const iso = '2026-03-02T08:00:00Z';
  const newsroom = await bootChildNewsroom({ database: proxy.connection, iso });
  desk = { newsroom, world, authorization: await signIn(newsroom, world) };
});
afterAll(async () => {
  await desk.newsroom.crash();
  await proxy.refuse();
  await dropDatabase(database);
});

const tally = (names: string[]): Record<string, number> =>
  Object.fromEntries(
    [...new Set(names)].sort().map((name) => [name, names.filter((one) => one === name).length]),
  );

const say = (what: string, report: object): void => {
  process.stdout.write(`${what}: ${JSON.stringify({ seed, rounds, ...report })}\n`);
};

let asked = 0;

/** Returns a query that nobody has asked before, so that no cache knows its answer. */
const neverAsked = (): string => {
  asked += 1;
  return `from=${new Date(Date.UTC(2000, 0, 1) + asked).toISOString()}`;
};

const freshRead = (): Promise<Read> => read(desk, `/api/latest-news?${neverAsked()}`);

it(`lets no write fail for another's locks (FAULTS_SEED=${seed})`, async () => {
  const random = createRandom(seed);
  const written: Written[] = [];
  for (let round = 0; round < rounds; round += 1)
    written.push(...(await writeAtOnce(desk, random)));
  say('Writes at once', { seen: tally(written.map(({ name, status }) => `${name}: ${status}`)) });
  expect(written.filter(({ status }) => status !== 200)).toEqual([]);
});

it(`survives cut connections, and loses nothing (FAULTS_SEED=${seed})`, async () => {
  const random = createRandom(seed + 1);
  const seen: string[] = [];
  const faults: string[] = [];
  const unworded: Read[] = [];
  let cut = 0;
  // What the bulks above published.
  const { stories } = desk.world;
  await withRows(database, (rows) => findFaults(rows, { asked: [], stories }));
  for (let round = 0; round < rounds && faults.length === 0; round += 1) {
    const found = await cutAtWork(desk, database, random, round);
    cut += found.cut;
    seen.push(...found.reads.map(({ status }) => `read ${status}`));
    seen.push(...found.asked.map(({ fate, failed }) => `write ${failed ?? fate}`));
    unworded.push(...found.reads.filter(({ status, retryAfter }) => status !== 200 && !retryAfter));
    faults.push(
      ...(await withRows(database, (rows) => findFaults(rows, { asked: found.asked, stories }))),
    );
  }
  await until(freshRead, ({ status }) => status === 200, { seconds: 60 });
  say('Cuts', { cuts: rounds * 10, cut, seen: tally(seen) });
  expect(faults).toEqual([]);
  expect(unworded).toEqual([]);
  expect(seen.filter((one) => /[45]\d\d/.test(one) && !one.endsWith('503'))).toEqual([]);
});

/** Sends a POST, with the desk's `Authorization` unless given. */
const write = async (
  path: string,
  sent: object,
  authorization = desk.authorization,
): Promise<Read> => {
  const request = desk.newsroom.http().post(path).send(sent);
  if (authorization !== '') request.set({ Authorization: authorization });
  return toRead(path, await request);
};

const AWAY = 'The database doesn’t answer. Nothing was changed; try again in a moment.';

it(`says that the database is away, and comes back with it (FAULTS_SEED=${seed})`, async () => {
  const random = createRandom(seed + 2);
  const { world, authorization } = desk;
  const { documentId } = random.pick(world.stories);
  const cached = '/api/latest-news?limit=3';
  for (let round = 0; round < rounds; round += 1) {
    await read(desk, cached);
    await proxy.refuse();
    const remembered = await read(desk, cached);
    const answers = await Promise.all([
      freshRead(),
      read(desk, `/api/latest-news/rss.xml?${neverAsked()}`),
      read(desk, '/api/articles'),
      read(desk, '/api/articles', world.token),
      read(desk, `${ARTICLES}?locale=en`, authorization),
      read(desk, `${ARTICLES}/${documentId}?locale=en`, authorization),
      read(desk, '/i18n/locales', authorization),
      read(desk, '/admin/users/me', authorization),
      read(desk, '/flash-news/flashes', authorization),
      write(`${ARTICLES}?locale=en`, { title: 'Away' }),
      write(`${ARTICLES}/actions/bulkPublish`, { documentIds: [documentId] }),
      write('/flash-news/flashes', {
        ...{ contentType: 'api::article.article', documentId, level: 'flash', minutes: 5 },
      }),
      write('/i18n/locales', { code: 'de', name: 'German', isDefault: false }),
      // Not more often than the limit of attempts to sign in.
      ...(round > 2
        ? []
        : [
            write('/admin/login', { email: world.email, password: world.password }),
            write('/api/auth/local', { identifier: 'a', password: 'b' }, ''),
          ]),
    ]);
    await proxy.accept();
    expect(answers.filter((one) => one.status !== 503 || one.message !== AWAY)).toEqual([]);
    expect(answers.filter(({ retryAfter }) => retryAfter === null)).toEqual([]);
    expect([200, 503]).toContain(remembered.status);
    await until(freshRead, ({ status }) => status === 200, { seconds: 60 });
    expect((await read(desk, '/admin/users/me', authorization)).status).toBe(200);
  }
  say('Away', {});
});
