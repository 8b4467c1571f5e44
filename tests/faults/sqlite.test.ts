import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it, jest } from '@jest/globals';
import { runRounds, settings } from './rounds';
import type { Rows } from './rows';

const { rounds, seed } = settings();
const folder = mkdtempSync(path.join(os.tmpdir(), 'faults-sqlite-'));

jest.setTimeout(60_000 + rounds * 30_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

const integrity = async (rows: Rows): Promise<string[]> =>
  (await rows('pragma integrity_check'))
    .filter((row) => row['integrity_check'] !== 'ok')
    .map((row) => JSON.stringify(row));

it(`loses nothing on SQLite when the server is killed (FAULTS_SEED=${seed})`, async () => {
  const database = { file: path.join(folder, 'newsroom.db') };
  const report = await runRounds({ database, rounds, seed, alsoCheck: integrity });
  process.stdout.write(`SQLite: ${JSON.stringify(report)}\n`);
  expect(report.faults).toEqual([]);
  expect(report.rounds).toBe(rounds);
  expect(report.acknowledged).toBeGreaterThan(rounds);
  expect(report.inFlight).toBeGreaterThan(0);
});
