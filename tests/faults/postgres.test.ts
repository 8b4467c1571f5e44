import { afterAll, beforeAll, expect, it, jest } from '@jest/globals';
import type { PostgresConnection } from '../helpers/environment';
import { createDatabase, dropDatabase } from '../helpers/postgres';
import { runRounds, settings } from './rounds';

const { rounds, seed } = settings();

jest.setTimeout(60_000 + rounds * 30_000);

let database: PostgresConnection;

beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => dropDatabase(database));

it(`loses nothing on PostgreSQL when the server is killed (FAULTS_SEED=${seed})`, async () => {
  const report = await runRounds({ database, rounds, seed });
  process.stdout.write(`PostgreSQL: ${JSON.stringify(report)}\n`);
  expect(report.faults).toEqual([]);
  expect(report.rounds).toBe(rounds);
  expect(report.acknowledged).toBeGreaterThan(rounds);
  expect(report.inFlight).toBeGreaterThan(0);
});
