import type { Core } from '@strapi/strapi';

import { backfillIndex, ensureIndex } from './build-index';
import { textAttributes } from './columns';
import { foldComparisons } from './folding-client';
import type { Candidates, TextIndex } from './index-of';
import { indexStates } from './index-state';
import { ensureTrigrams, postgresIndex } from './postgres-index';
import { hitsOfIndex, type ReadyIndex } from './search-where';
import { searchByIndex } from './searching';
import { sqliteIndex } from './sqlite-index';

/** Types of which there may be many; the others are compared row by row. */
const INDEXED = /^(api::|plugin::upload\.file$)/;

/** Two newsrooms on one database make what search needs one after the other. */
const LOCK = 7_326_417;

const indexedTypes = (strapi: Core.Strapi): string[] =>
  Object.keys(strapi.contentTypes).filter(
    (uid) => INDEXED.test(uid) && textAttributes(strapi.db.metadata.get(uid)).length > 1,
  );

const textIndexOf = async (strapi: Core.Strapi): Promise<TextIndex> => {
  const { db } = strapi;
  if (db.dialect.client === 'sqlite') return sqliteIndex();
  const hasTrigrams = await ensureTrigrams(db.connection);
  if (!hasTrigrams) {
    strapi.log.warn(
      'Search looks at each text: the extension pg_trgm is missing and may not be created by this user.',
    );
  }
  return postgresIndex(db.getSchemaName() ?? 'public', hasTrigrams);
};

/** Makes what the index needs. @returns the types whose index is complete, and those whose is not */
const ensureIndexes = (strapi: Core.Strapi, index: TextIndex): Promise<[string[], string[]]> => {
  const { db } = strapi;
  const schema = db.getSchemaName();
  return db.connection.transaction(async (trx) => {
    if (db.dialect.client === 'postgres') await trx.raw('select pg_advisory_xact_lock(?)', [LOCK]);
    await index.prepare(trx);
    await indexStates(trx, schema).ensureTable();
    const complete: string[] = [];
    const incomplete: string[] = [];
    for (const uid of indexedTypes(strapi)) {
      const isComplete = await ensureIndex(trx, schema, index, db.metadata.get(uid));
      (isComplete ? complete : incomplete).push(uid);
    }
    return [complete, incomplete];
  });
};

/** PostgreSQL's `insufficient_privilege` (its manual, appendix A). */
export const isForbidden = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '42501';

type IndexOf = (uid: string) => ReadyIndex | undefined;

const opened = new WeakMap<Core.Strapi, IndexOf>();

/** The rows that a search of a type finds; null where more than its index has to be asked. */
export const hitsOf = (strapi: Core.Strapi, uid: string, searched: string): Candidates | null => {
  const index = opened.get(strapi)?.(uid);
  return index === undefined ? null : hitsOfIndex(searched, index);
};

/** A running search: what ends it. */
interface Search {
  stop(): Promise<void>;
}

/**
 * Lets search find a text without regard to case and marks, by an index where there may be much: `_q`, and the
 * operators that Strapi calls case-insensitive. What was there before the index is indexed once the server listens;
 * until then each text is looked at, and the answers are the same.
 */
export const openSearch = async (strapi: Core.Strapi): Promise<Search> => {
  const index = await textIndexOf(strapi);
  const ensured = await ensureIndexes(strapi, index).catch((error: unknown) => {
    if (!isForbidden(error)) throw error;
    strapi.log.warn(
      'Search is Strapi’s own: this user of the database may not make what ours needs.',
    );
    return null;
  });
  if (ensured === null) return { stop: () => Promise.resolve() };
  const [complete, incomplete] = ensured;
  const { db } = strapi;
  const ready = new Map<string, ReadyIndex>();
  const open = (uid: string): void => {
    const meta = db.metadata.get(uid);
    ready.set(uid, {
      holding: (term) => index.holding(db.connection, meta, term),
      isFast: (term) => index.isFast(term),
    });
  };
  complete.forEach(open);
  foldComparisons(db, index.foldFunction);
  const indexOf: IndexOf = (uid) => ready.get(uid);
  searchByIndex(db, indexOf);
  opened.set(strapi, indexOf);

  let stopping = false;
  let building = Promise.resolve();
  const build = async (): Promise<void> => {
    for (const uid of incomplete) {
      const began = performance.now();
      if (!(await backfillIndex(db, index, db.metadata.get(uid), () => stopping))) return;
      open(uid);
      const seconds = ((performance.now() - began) / 1000).toFixed(1);
      strapi.log.info(`Search: the index of ${uid} is complete after ${seconds} s.`);
    }
  };
  strapi.server.httpServer.once('listening', () => {
    building = build().catch((error: unknown) => {
      strapi.log.error('Search looks at each text: its index could not be completed.', error);
    });
  });
  return {
    async stop() {
      stopping = true;
      await building;
    },
  };
};
