import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { bootChildNewsroom, type ChildNewsroom } from '../helpers/childNewsroom';
import { work, type Asked } from './actions';
import { findFaults } from './checks';
import { createRandom, type Random } from './random';
import { withRows, type Rows } from './rows';
import { makeWorld, type LastingDatabase, type World } from './world';

const STAFF = 4;

/** What a server has done before it is killed, at least. */
const LEAST = 2;

export interface Report {
  seed: number;
  rounds: number;
  acknowledged: number;
  refused: number;
  /** Unanswered requests when the server was killed. */
  inFlight: number;
  /** Answered with 5xx. */
  failures: number;
  faults: string[];
}

export interface RoundsOptions {
  database: LastingDatabase;
  rounds: number;
  seed: number;
  /** Further checks, such as the integrity of the file. */
  alsoCheck?: (rows: Rows) => Promise<string[]>;
}

/** Returns the value of `Authorization` of a member of staff. */
export const signIn = async (
  newsroom: ChildNewsroom,
  { email, password }: World,
): Promise<string> => {
  const { body } = await newsroom.http().post('/admin/login').send({ email, password });
  return `Bearer ${(body as { data: { token: string } }).data.token}`;
};

/** Checks that the feed shows what the tables say. */
const checkFeed = async (newsroom: ChildNewsroom, rows: Rows, now: number): Promise<string[]> => {
  const { body } = await newsroom.http().get('/api/latest-news').query({ limit: '100' });
  const shown = (body as { data: { documentId: string }[] }).data.map((item) => item.documentId);
  const released = await rows(
    `select a.document_id as id, r.released_at as at from articles a join flash_news_releases r
     on r.related_document_id = a.document_id and r.locale = a.locale
     where a.published_at is not null and a.locale = 'sq'`,
  );
  const due = released
    .map(({ id, at }) => ({ id: String(id), at: new Date(at as number | Date).getTime() }))
    .filter(({ at }) => at <= now)
    .sort((a, b) => b.at - a.at || (a.id < b.id ? 1 : -1))
    .slice(0, 100)
    .map(({ id }) => id);
  return JSON.stringify(shown) === JSON.stringify(due)
    ? []
    : ['the feed is not what the tables say'];
};

/** Sends staff requests until the server is killed at a random moment. */
const killAtWork = async (
  newsroom: ChildNewsroom,
  world: World,
  random: Random,
  round: number,
): Promise<Asked[]> => {
  const authorization = await signIn(newsroom, world);
  const asked: Asked[] = [];
  let dead = false;
  const staff = Array.from({ length: STAFF }, (_, index) => {
    const own = world.stories.filter((_story, position) => position % STAFF === index);
    const desk = { newsroom, world, authorization };
    const name = `r${round}s${index}`;
    const seed = createRandom(random.between(0, 2 ** 31));
    return work(desk, own, seed, { name, asked, stopped: () => dead });
  });
  await setTimeout(random.between(200, 2_500));
  // On a slow machine too, something was acknowledged that must not be lost.
  while (asked.filter(({ fate }) => fate === 'done').length < LEAST) await setTimeout(20);
  dead = true;
  await newsroom.crash();
  await Promise.all(staff);
  return asked;
};

/** Counts requests by their outcome. */
export const addOutcomes = (
  report: Omit<Report, 'seed' | 'rounds' | 'faults'>,
  asked: readonly Asked[],
): void => {
  const count = (fate: Asked['fate']) => asked.filter((one) => one.fate === fate).length;
  const failed = asked.filter((one) => one.failed !== null).length;
  report.acknowledged += count('done');
  report.refused += count('refused');
  report.inFlight += count('unknown') - failed;
  report.failures += failed;
};

/** Returns the requests that were answered with 5xx. */
export const failures = (asked: readonly Asked[]): string[] =>
  asked.filter(({ failed }) => failed !== null).map((one) => `failed: ${JSON.stringify(one)}`);

/** Kills the server each round on the same database, and checks the database before the next server boots on it. */
export const runRounds = async (options: RoundsOptions): Promise<Report> => {
  const { database, rounds, seed, alsoCheck = () => Promise.resolve([]) } = options;
  const random = createRandom(seed);
  const world = await makeWorld(database);
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'faults-'));
  const report = { seed, rounds: 0, acknowledged: 0, refused: 0, inFlight: 0, failures: 0 };
  const faults: string[] = [];
  for (let round = 1; round <= rounds && faults.length === 0; round += 1) {
    // Far enough apart that no round overlaps the next, on a slow machine either.
    const now = Date.UTC(2026, 2, 2, 8) + round * 5 * 60_000;
    const iso = new Date(now).toISOString();
    const newsroom = await bootChildNewsroom({ database, iso, temporary });
    faults.push(...(await withRows(database, (rows) => checkFeed(newsroom, rows, now))));
    const asked = await killAtWork(newsroom, world, random, round);
    const look = { asked, stories: world.stories };
    faults.push(...(await withRows(database, (rows) => findFaults(rows, look))));
    faults.push(...(await withRows(database, alsoCheck)));
    report.rounds = round;
    addOutcomes(report, asked);
    faults.push(...failures(asked));
  }
  rmSync(temporary, { recursive: true, force: true });
  return { ...report, faults };
};

/** `FAULTS_ROUNDS` (10 by default) and `FAULTS_SEED` (the time, by default). */
export const settings = (): { rounds: number; seed: number } => ({
  rounds: Number(process.env['FAULTS_ROUNDS'] ?? 10),
  seed: Number(process.env['FAULTS_SEED'] ?? Date.now() % 2 ** 31),
});
