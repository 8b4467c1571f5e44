import { isPostgres, run, type Database } from './connection';

export type { Database };

/** Returns by how many milliseconds the database's clock is ahead of this process's `now` (epoch ms). */
export const measureClockOffset = async (db: Database, now: () => number): Promise<number> => {
  // SQLite runs inside this process and has no other clock.
  if (!isPostgres(db)) return 0;
  const before = now();
  const [row] = await run<{ ms: string | number }[]>(db, (knex) =>
    knex.select(knex.raw('extract(epoch from clock_timestamp()) * 1000 as ms')),
  );
  const after = now();
  return Math.round(Number(row?.ms) - (before + after) / 2);
};
