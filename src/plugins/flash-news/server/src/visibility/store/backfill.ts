import { setTimeout as pause } from 'node:timers/promises';
import {
  isPostgres,
  run,
  tableOf,
  toEpoch,
  transact,
  type Database,
} from '../../database/connection';
import { lastId } from '../../database/last-id';
import { changesIn, rowsIn } from '../../database/raw-result';
import { RELEASE } from '../../database/uids';
import { newId } from '../../facets/store/facets';
import { hasCome, lacksRelease, wouldBe } from './visible-sql';

/** So many ids are looked at together: some ms, in which SQLite, whose driver answers at once, lets nobody in. */
const PIECE = 250;

/** So many published rows, those that were made last, say whether bulk SQL or a transfer brought some. */
const LAST = 1000;

/** Milliseconds for which the backfill waits for who writes; PostgreSQL would look for a deadlock only after 1000. */
const PATIENCE = 100;

export interface Piece {
  /** How many releases were given. */
  given: number;
  /** How much of the type has been looked at, from 0 to 1. */
  share: number;
}

/** Some versions `a` of a type. */
interface Narrow {
  sql: string;
  bound: readonly (string | number | Date)[];
}

/** Gives a release to those of the versions that are published and have none. `now` in epoch ms. Returns how many. */
const give = async (
  db: Database,
  uid: string,
  now: number,
  { sql, bound }: Narrow,
): Promise<number> => {
  const at = new Date(now);
  // In the order of ids: of two that give the same ones neither waits for the other while it lets it wait.
  const statement = `insert into ${tableOf(db, RELEASE)} (document_id, content_type, related_document_id,
      locale, released_at, announced, created_at, updated_at, published_at)
    select ${newId(db)}, '${uid}', n.document_id, n.locale, n.released_at,
      ${hasCome('n.released_at')}, cast(? as timestamp), cast(? as timestamp),
      cast(? as timestamp)
    from (select a.id, a.document_id, a.locale, ${wouldBe(db, uid, 'a')} as released_at
      from ${tableOf(db, uid)} a where ${lacksRelease(db, uid, 'a')} and ${sql}) n
    where 1 = 1 order by n.id
    on conflict (content_type, related_document_id, locale) do nothing`;
  const values = [at, at, at, at, ...bound];
  return changesIn(
    await run<unknown>(db, (knex) => knex.raw(statement, values as readonly Date[])),
  );
};

/** Gives a document's versions the releases that they lack, in the transaction of who is going to change them. */
export const giveDocument = (
  db: Database,
  uid: string,
  documentId: string,
  now: number,
): Promise<number> => give(db, uid, now, { sql: 'a.document_id = ?', bound: [documentId] });

/** PostgreSQL's error code where a lock was waited for in vain. */
const isImpatient = (error: unknown): boolean => (error as { code?: unknown }).code === '55P03';

/**
 * The same, giving way: a publication may have inserted one of them, and be about to insert another that this holds.
 * Returns null where it gave up.
 */
const tryGive = async (
  db: Database,
  uid: string,
  now: number,
  narrow: Narrow,
): Promise<number | null> => {
  if (!isPostgres(db)) return give(db, uid, now, narrow);
  try {
    return await transact(db, async () => {
      await run(db, (knex) => knex.raw(`set local lock_timeout = ${PATIENCE}`));
      return give(db, uid, now, narrow);
    });
  } catch (error) {
    if (!isImpatient(error)) throw error;
    return null;
  }
};

const giveAll = async (db: Database, uid: string, now: number, narrow: Narrow): Promise<number> => {
  for (;;) {
    const given = await tryGive(db, uid, now, narrow);
    if (given !== null) return given;
    await pause(PATIENCE);
  }
};

/** Whether one of the versions that were published last has no release. */
export const lacksReleases = async (db: Database, uid: string): Promise<boolean> => {
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select 1 from (select id, document_id, locale, published_at from ${tableOf(db, uid)}
        where published_at is not null order by id desc limit ${LAST}) a
        where ${lacksRelease(db, uid, 'a')} limit 1`,
    ),
  );
  return rowsIn(found).length > 0;
};

/** The publication before which there are `count` newer ones, in epoch ms; null where there are not so many. */
const publicationAfter = async (
  db: Database,
  uid: string,
  count: number,
): Promise<number | null> => {
  const moment = wouldBe(db, uid, 'a');
  const found = await run<unknown>(db, (knex) =>
    knex.raw(
      `select ${moment} as released_at from ${tableOf(db, uid)} a where a.published_at is not null
        order by 1 desc limit 1 offset ${count}`,
    ),
  );
  const [row] = rowsIn<{ released_at: number | string | Date }>(found);
  return row === undefined ? null : toEpoch(row.released_at);
};

/**
 * Gives the `count` newest versions their release, and all that readers don't see yet or are not to see.
 * @returns how many, and the moment up to which versions may still lack theirs; null where none does.
 */
export const giveNewest = async (
  db: Database,
  uid: string,
  now: number,
  count: number,
): Promise<{ given: number; lackingUpTo: number | null }> => {
  const last = await publicationAfter(db, uid, count);
  const lackingUpTo = last === null ? null : Math.min(last, now);
  const newest =
    lackingUpTo === null
      ? { sql: '1 = 1', bound: [] }
      : {
          sql: `${wouldBe(db, uid, 'a')} > cast(? as timestamp)`,
          bound: [new Date(lackingUpTo)],
        };
  return { given: await giveAll(db, uid, now, newest), lackingUpTo };
};

/**
 * Gives the versions of a type that have no release one, piece by piece, the rows that were made last first. So much of
 * it is looked at as is asked for. `now` in epoch ms.
 */
export async function* giveReleases(db: Database, uid: string, now: number): AsyncGenerator<Piece> {
  // Ids are wanting where rows were deleted, and where a publication put a new row in the place of another.
  const all = await lastId(db, uid);
  for (let last = all; last !== null;) {
    const first: number = last - PIECE + 1;
    const begun = performance.now();
    const narrow = { sql: 'a.id between ? and ?', bound: [first, last] };
    const given = await tryGive(db, uid, now, narrow);
    yield { given: given ?? 0, share: 1 - Math.max(first - 1, 0) / (all ?? 1) };
    if (given !== null) last = await lastId(db, uid, first);
    // As long as it took, others have the database.
    await pause(given === null ? PATIENCE : performance.now() - begun);
  }
}
