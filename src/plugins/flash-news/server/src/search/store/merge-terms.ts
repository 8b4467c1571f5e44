import { rowsIn } from '@newsroom/plugin-kit/server/database/raw-result';
import { withPause } from '@newsroom/plugin-kit/server/database/with-pause';
import {
  isPostgres,
  run,
  transact,
  type Database,
} from '@newsroom/plugin-kit/server/database/connection';
import { termsTableOf, type IndexName } from './tables';

/** Pages that FTS5 writes in one step: some tens of milliseconds. */
const PAGES = 100;

const changes = async (db: Database): Promise<number> => {
  const found = await run<unknown>(db, (knex) => knex.raw('select total_changes() as changes'));
  return rowsIn<{ changes: number }>(found)[0]?.changes ?? 0;
};

/** Runs a step; returns whether it found something to merge (https://sqlite.org/fts5.html#the_merge_command). */
const merge = (db: Database, index: IndexName, pages: number): Promise<boolean> =>
  transact(db, async () => {
    const table = termsTableOf(index);
    const before = await changes(db);
    await run(db, (knex) =>
      knex.raw(`insert into ${table} (${table}, rank) values ('merge', ?)`, [pages]),
    );
    return (await changes(db)) - before > 1;
  });

/**
 * Merges the parts of an index on SQLite into one, in steps with pauses as long as each took. An archive is indexed in a dozen
 * parts, in each of which a word is looked up.
 */
export async function* mergeTerms(db: Database, index: IndexName): AsyncGenerator<void> {
  if (isPostgres(db)) return;
  // The first step, with a negative number, takes all parts together.
  const step = (pages: number) => withPause(() => merge(db, index, pages));
  for (let pages = -PAGES; await step(pages); pages = PAGES) yield;
}
