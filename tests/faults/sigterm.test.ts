import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { request } from 'node:http';
import os from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, expect, it, jest } from '@jest/globals';
import { bootChildNewsroom } from '../helpers/childNewsroom';
import { createRandom, type Random } from './random';
import { settings, signIn } from './rounds';
import { withRows } from './rows';
import { makeWorld, type World } from './world';

const CLIENTS = 10;

const { rounds, seed } = settings();
const folder = mkdtempSync(path.join(os.tmpdir(), 'faults-sigterm-'));

jest.setTimeout(120_000 + rounds * 30_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Request {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
}

/** Returns the status, or the code of the error: ECONNREFUSED where the server no longer listens. */
const send = (url: string, { method, path: at, headers, body }: Request) =>
  new Promise<string>((resolve) => {
    const sent = request(`${url}${at}`, { method, headers, agent: false }, (response) => {
      response.resume();
      response.on('end', () => resolve(String(response.statusCode)));
      response.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    });
    sent.on('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'error'));
    sent.end(body);
  });

const JSON_TYPE = { 'Content-Type': 'application/json' };

const requestsOf = ({ stories, token }: World, authorization: string, tag: string): Request[] => {
  const [first, second] = stories;
  const publish = (documentId = '') => ({
    method: 'PUT',
    path: `/api/articles/${documentId}`,
    headers: { Authorization: token, ...JSON_TYPE },
    body: JSON.stringify({ data: { title: tag } }),
  });
  const get = (at: string, headers = {}) => ({ method: 'GET', path: at, headers });
  return [
    publish(first?.documentId),
    publish(second?.documentId),
    get('/api/latest-news'),
    get('/api/articles?populate=*'),
    get('/flash-news/flashes', { Authorization: authorization }),
  ];
};

/** Ends a newsroom under load; returns what its clients were answered, and the titles that they saved. */
const terminateUnderLoad = async (
  database: { file: string },
  world: World,
  random: Random,
  round: number,
): Promise<{ outcomes: string[]; unread: number; titles: string[] }> => {
  const iso = new Date(Date.UTC(2026, 2, 2, 8, 5 * round)).toISOString();
  const received = path.join(folder, `received-${round}`);
  const newsroom = await bootChildNewsroom({ database, iso, env: { TEST_RECEIVED: received } });
  const authorization = await signIn(newsroom, world);
  const answers = new Map<string, string>();
  const titles: string[] = [];
  let isEnding = false;
  const clients = Array.from({ length: CLIENTS }, async (_, client) => {
    for (let count = 0; ; count += 1) {
      const tag = `r${round}c${client}n${count}`;
      const one = random.pick(requestsOf(world, authorization, tag));
      const headers = { ...one.headers, 'X-Request-Id': tag };
      const outcome = await send(newsroom.url, { ...one, headers });
      if (outcome === 'ECONNREFUSED' && isEnding) return;
      answers.set(tag, outcome);
      if (outcome === '200' && one.method === 'PUT') titles.push(tag);
    }
  });
  await setTimeout(random.between(500, 1500));
  isEnding = true;
  await newsroom.terminate();
  await Promise.all(clients);
  const read = new Set(readFileSync(received, 'utf8').split('\n'));
  // The system resets connections that wait to be accepted when a server stops listening: nothing of them was read.
  const isUnread = ([tag, outcome]: [string, string]) => outcome === 'ECONNRESET' && !read.has(tag);
  const unread = [...answers].filter(isUnread).length;
  const outcomes = [...answers].filter((one) => !isUnread(one)).map(([, outcome]) => outcome);
  return { outcomes, unread, titles };
};

it(`answers every request that it has read before SIGTERM ends it (FAULTS_SEED=${seed})`, async () => {
  const database = { file: path.join(folder, 'newsroom.db') };
  const world = await makeWorld(database);
  const random = createRandom(seed);
  let answered = 0;
  let unread = 0;
  for (let round = 0; round < rounds; round += 1) {
    const ended = await terminateUnderLoad(database, world, random, round);
    const { outcomes, titles } = ended;
    answered += outcomes.length;
    unread += ended.unread;
    expect(outcomes.filter((outcome) => outcome !== '200')).toEqual([]);
    expect(titles.length).toBeGreaterThan(0);
    const last = await withRows(database, (rows) =>
      rows('select title from articles where published_at is not null'),
    );
    // The last acknowledged titles were saved: of this round, or untouched by it.
    const stale = last.filter(({ title }) => !titles.includes(String(title)));
    expect(stale.filter(({ title }) => String(title).startsWith(`r${round}`))).toEqual([]);
    expect(stale.length).toBeLessThan(last.length);
  }
  process.stdout.write(`SIGTERM: ${JSON.stringify({ seed, rounds, answered, unread })}\n`);
});
