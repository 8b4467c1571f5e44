import { isPostgres, run, type Database } from '@newsroom/plugin-kit/server/database/connection';

export type { Database };

/** Measurements of which the quickest counts: its error is half of what the answer took, and a busy process is slow to read it. */
const ATTEMPTS = 3;

/** A measurement; both in milliseconds. */
interface Measured {
  offset: number;
  took: number;
}

const measure = async (db: Database, now: () => number): Promise<Measured> => {
  const before = now();
  const [row] = await run<{ ms: string | number }[]>(db, (knex) =>
    knex.select(knex.raw('extract(epoch from clock_timestamp()) * 1000 as ms')),
  );
  const after = now();
  return { offset: Number(row?.ms) - (before + after) / 2, took: after - before };
};

/** Returns by how many milliseconds the database's clock is ahead of this process's `now` (epoch ms). */
export const measureClockOffset = async (db: Database, now: () => number): Promise<number> => {
  // SQLite runs inside this process and has no other clock.
  if (!isPostgres(db)) return 0;
  let best = await measure(db, now);
  for (let attempt = 1; attempt < ATTEMPTS; attempt += 1) {
    const next = await measure(db, now);
    if (next.took < best.took) best = next;
  }
  return Math.round(best.offset);
};
