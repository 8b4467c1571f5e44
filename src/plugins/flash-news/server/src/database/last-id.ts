import { run, tableOf, type Database } from './connection';

/** The last id of a type's rows, of those below another one where that is given; null where there is none. */
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
