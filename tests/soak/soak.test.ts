import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it, jest } from '@jest/globals';
import { work, type Asked } from '../faults/actions';
import { writeAtOnce, type Written } from '../faults/bulk';
import { findFaults } from '../faults/checks';
import { cutConnections } from '../faults/cuts';
import { createRandom, type Random } from '../faults/random';
import { addOutcomes, signIn } from '../faults/rounds';
import { withRows } from '../faults/rows';
import { makeWorld, type LastingDatabase, type World } from '../faults/world';
import { bootChildNewsroom, type ChildNewsroom } from '../helpers/childNewsroom';
import { createDatabase, dropDatabase } from '../helpers/postgres';
import { startProxy } from '../helpers/postgresProxy';
import { until } from '../helpers/until';

/** `SOAK_MINUTES`: of both databases together, 30 by default. `SOAK_SEED`: the time, by default. */
const minutes = Number(process.env['SOAK_MINUTES'] ?? 30);
const seed = Number(process.env['SOAK_SEED'] ?? Date.now() % 2 ** 31);

jest.setTimeout(minutes * 60_000 + 600_000);

/** All clients here have one address and one account. */
const env = { PUBLIC_RATE_LIMIT: '1000000', SIGN_IN_LIMIT: '0' };

/** Seconds in which every request has to be answered, also when the database is away. */
const PATIENCE = 30;

const folder = mkdtempSync(path.join(os.tmpdir(), 'soak-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

type Calamity = 'none' | 'terminate' | 'crash' | 'cut' | 'away';

/** Two newsrooms on one database, and what can happen to it. */
interface Site {
  database: LastingDatabase;
  calamities: Calamity[];
  boot: (iso: string) => Promise<ChildNewsroom>;
  cut: (random: Random) => Promise<void>;
  away: (milliseconds: number) => Promise<void>;
}

interface Seen {
  rounds: number;
  happened: Record<string, number>;
  acknowledged: number;
  refused: number;
  inFlight: number;
  failures: number;
  reads: Record<string, number>;
  slowestMs: number;
  largestMb: number;
}

const counted = (into: Record<string, number>, name: string): void => {
  into[name] = (into[name] ?? 0) + 1;
};

/** MB of memory that a process has resident; 0 where the system doesn't say. */
const residentMb = (pid: number): number => {
  try {
    const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
    return Math.round(Number(kilobytes ?? 0) / 1024);
  } catch {
    return 0;
  }
};

const PATHS = [
  '/api/latest-news',
  '/api/latest-news/rss.xml',
  '/api/flash-news',
  '/api/articles?populate=*',
  '/api/quotes?populate=speaker',
  '/api/categories',
  '/_health',
];

/** Whether superagent gave up waiting. */
const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'timeout' in error;

/** Reads on until `stopped`; a server that is down or dies is no answer. */
const readOn = async (
  newsroom: () => ChildNewsroom,
  random: Random,
  { seen, stopped }: { seen: Seen; stopped: () => boolean },
): Promise<void> => {
  while (!stopped()) {
    const begun = Date.now();
    const outcome = await newsroom()
      .http()
      .get(random.pick(PATHS))
      .timeout(PATIENCE * 1000)
      .then(
        ({ status }) => String(status),
        (error: unknown) => (isTimeout(error) ? 'unanswered' : 'down'),
      );
    counted(seen.reads, outcome);
    seen.slowestMs = Math.max(seen.slowestMs, Date.now() - begun);
    await setTimeout(20);
  }
};

/** Waits until a newsroom reaches its database again. */
const untilWell = async (newsroom: ChildNewsroom): Promise<void> => {
  await until(
    () => newsroom.http().get('/api/articles'),
    ({ status }) => status === 200,
    { seconds: PATIENCE },
  );
};

const happen = async (
  site: Site,
  calamity: Calamity,
  rooms: ChildNewsroom[],
  { iso, random, ended }: { iso: string; random: Random; ended: Set<ChildNewsroom> },
): Promise<void> => {
  await setTimeout(random.between(500, 3000));
  if (calamity === 'cut') await site.cut(random);
  if (calamity === 'away') await site.away(random.between(500, 4000));
  if (calamity === 'terminate' || calamity === 'crash') {
    const index = random.between(0, rooms.length - 1);
    const room = rooms[index] as ChildNewsroom;
    ended.add(room);
    await room[calamity]();
    rooms[index] = await site.boot(iso);
  }
  await setTimeout(random.between(2000, 5000));
};

/** Sets a newsroom's staff and readers to work beside a calamity; returns what staff asked. */
const round = async (
  site: Site,
  rooms: ChildNewsroom[],
  { world, authorization }: { world: World; authorization: string },
  { random, count, seen }: { random: Random; count: number; seen: Seen },
): Promise<{ asked: Asked[]; calamity: Calamity }> => {
  const iso = new Date().toISOString();
  const asked: Asked[] = [];
  let isDone = false;
  const stopped = () => isDone;
  const ended = new Set<ChildNewsroom>();
  const staff = [0, 1, 2, 3].map(async (index) => {
    const newsroom = rooms[index % rooms.length] as ChildNewsroom;
    const desk = { newsroom, world, authorization };
    const own = world.stories.filter((_story, position) => position % 4 === index);
    const chance = createRandom(random.between(0, 2 ** 31));
    await work(desk, own, chance, {
      name: `m${count}s${index}`,
      asked,
      stopped: () => isDone || ended.has(newsroom),
    });
  });
  const readers = rooms.map((_, index) =>
    readOn(() => rooms[index] as ChildNewsroom, createRandom(random.between(0, 2 ** 31)), {
      seen,
      stopped,
    }),
  );
  const calamity = random.pick(site.calamities);
  await happen(site, calamity, rooms, { iso, random, ended });
  isDone = true;
  await Promise.all([...staff, ...readers]);
  for (const { pid } of rooms) seen.largestMb = Math.max(seen.largestMb, residentMb(pid));

  await Promise.all(rooms.map(untilWell));
  return { asked, calamity };
};

/** Writes at once what takes the same locks; what staff took down before answers 409. */
const lockTogether = (
  rooms: ChildNewsroom[],
  staff: { world: World; authorization: string },
  random: Random,
): Promise<Written[]> => writeAtOnce({ newsroom: random.pick(rooms), ...staff }, random);

/** Runs rounds for a time; returns what was seen, and every fault in words. */
const soak = async (
  site: Site,
  milliseconds: number,
): Promise<{ seen: Seen; faults: string[] }> => {
  const random = createRandom(seed);
  const world = await makeWorld(site.database);
  const iso = new Date().toISOString();
  const rooms = await Promise.all([site.boot(iso), site.boot(iso)]);
  // A session lasts longer than the soak of one database.
  const staff = { world, authorization: await signIn(rooms[0], world) };
  const seen: Seen = {
    ...{ rounds: 0, happened: {}, acknowledged: 0, refused: 0, inFlight: 0, failures: 0 },
    ...{ reads: {}, slowestMs: 0, largestMb: 0 },
  };
  const faults: string[] = [];
  const end = Date.now() + milliseconds;
  while (Date.now() < end && faults.length === 0) {
    const { asked, calamity } = await round(site, rooms, staff, {
      random,
      count: seen.rounds,
      seen,
    });
    seen.rounds += 1;
    counted(seen.happened, calamity);
    addOutcomes(seen, asked);
    const look = { asked, stories: world.stories, clocks: rooms.length };
    faults.push(...(await withRows(site.database, (rows) => findFaults(rows, look))));
    const written = await lockTogether(rooms, staff, random);
    // These publish what the list of possible states doesn't know.
    await withRows(site.database, (rows) =>
      findFaults(rows, { asked: [], stories: world.stories, clocks: rooms.length }),
    );
    faults.push(
      ...written
        .filter(({ status }) => ![200, 409].includes(status))
        .map((one) => `at once: ${JSON.stringify(one)}`),
      ...asked
        .filter(({ failed }) => failed !== null && failed !== 503)
        .map((one) => `failed: ${JSON.stringify(one)}`),
      ...Object.keys(seen.reads)
        .filter((outcome) => !['200', '204', '503', 'down'].includes(outcome))
        .map((outcome) => `a read: ${outcome}`),
    );
  }
  await Promise.all(rooms.map((one) => one.stop()));
  return { seen, faults };
};

const tell = (name: string, { seen, faults }: { seen: Seen; faults: string[] }): void => {
  process.stdout.write(`Soak on ${name}: ${JSON.stringify({ seed, minutes, ...seen, faults })}\n`);
};

it(`holds on SQLite with two processes (SOAK_SEED=${seed})`, async () => {
  const database = { file: path.join(folder, 'newsroom.db') };
  const site: Site = {
    database,
    calamities: ['none', 'terminate', 'crash'],
    boot: (iso) => bootChildNewsroom({ database, iso, env, temporary: folder }),
    cut: () => Promise.resolve(),
    away: () => Promise.resolve(),
  };
  const result = await soak(site, minutes * 30_000);
  tell('SQLite', result);
  expect(result.faults).toEqual([]);
  expect(result.seen.acknowledged).toBeGreaterThan(0);
});

it(`holds on PostgreSQL with two processes (SOAK_SEED=${seed})`, async () => {
  const database = await createDatabase();
  const proxy = await startProxy(database);
  const site: Site = {
    database,
    calamities: ['none', 'terminate', 'crash', 'cut', 'away'],
    boot: (iso) => bootChildNewsroom({ database: proxy.connection, iso, env, temporary: folder }),
    async cut(random) {
      await cutConnections(database, random, 10);
    },
    async away(milliseconds) {
      await proxy.refuse();
      await setTimeout(milliseconds);
      await proxy.accept();
    },
  };
  const result = await soak(site, minutes * 30_000);
  tell('PostgreSQL', result);
  await proxy.refuse();
  await dropDatabase(database);
  expect(result.faults).toEqual([]);
  expect(result.seen.acknowledged).toBeGreaterThan(0);
});
