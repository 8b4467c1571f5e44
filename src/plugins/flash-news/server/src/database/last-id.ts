import { run, tableOf, type Database } from '@newsroom/plugin-kit/server/database/connection';

/** Loads the highest id among a type's rows, or among those less than `below`; null if there are none. */
export const lastId = async (
  db: Database,
  uid: string,
  below: number | null = null,
): Promise<number | null> => {
  const [found] = await run<{ last: number | null }[]>(db, (knex) => {
    const last = knex(tableOf(db, uid)).max('id as last');
    return below === null ? last : last.where('id', '<', below);
  });
  return found?.last ?? null;
};
