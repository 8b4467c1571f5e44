import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, jest } from '@jest/globals';
import { bootChildNewsroom } from '../helpers/childNewsroom';
import { work, type Asked } from './actions';
import { findFaults } from './checks';
import { createRandom } from './random';
import { addOutcomes, failures, settings, signIn } from './rounds';
import { withRows } from './rows';
import { makeWorld } from './world';

const { rounds, seed } = settings();
/** Acts of both processes; 500 with FAULTS_ROUNDS=50. */
const acts = rounds * 10;
const folder = mkdtempSync(path.join(os.tmpdir(), 'faults-two-writers-'));

jest.setTimeout(120_000 + acts * 2000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

it(`fails no act of two processes on one SQLite file (FAULTS_SEED=${seed})`, async () => {
  const database = { file: path.join(folder, 'newsroom.db') };
  const world = await makeWorld(database);
  const iso = '2026-03-02T08:00:00.000Z';
  const processes = await Promise.all([
    bootChildNewsroom({ database, iso }),
    bootChildNewsroom({ database, iso }),
  ]);
  const random = createRandom(seed);
  const asked: Asked[] = [];
  await Promise.all(
    [0, 1, 2, 3].map(async (index) => {
      const newsroom = processes[index % 2];
      if (!newsroom) throw new Error('There is no such process');
      const authorization = await signIn(newsroom, world);
      const own = world.stories.filter((_story, position) => position % 4 === index);
      const run = { name: `w${index}`, asked, stopped: () => asked.length >= acts };
      await work(
        { newsroom, world, authorization },
        own,
        createRandom(random.between(0, 2 ** 31)),
        run,
      );
    }),
  );
  const look = { asked, stories: world.stories, clocks: 2 };
  const faults = await withRows(database, (rows) => findFaults(rows, look));
  await Promise.all(processes.map((one) => one.stop()));
  const report = { acknowledged: 0, refused: 0, inFlight: 0, failures: 0 };
  addOutcomes(report, asked);
  process.stdout.write(`Two writers: ${JSON.stringify({ seed, ...report })}\n`);
  expect([...failures(asked), ...faults]).toEqual([]);
  expect(report.inFlight).toBe(0);
  expect(report.acknowledged).toBeGreaterThan(acts / 3);
});
