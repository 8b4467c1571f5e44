import type { Core } from '@strapi/strapi';

import { backfillIndex, ensureIndex } from './build-index';
import { textAttributes } from './columns';
import { foldComparisons } from './fold-comparisons';
import type { Candidates, TextIndex } from './text-index';
import { isForbidden } from './is-forbidden';
import { indexStates } from './index-states';
import { ensureTrigrams, postgresIndex } from './postgres-index';
import { indexHits, type ReadyIndex } from './search-where';
import { searchByIndex } from './search-by-index';
import { sqliteIndex } from './sqlite-index';

/** Types with an index; smaller ones are compared row by row. */
const INDEXED = /^(api::|plugin::upload\.file$)/;

/** Advisory lock: processes that boot at once create the indexes one after the other. */
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
      'Search scans every text: this database user may not create the missing extension pg_trgm.',
    );
  }
  return postgresIndex(db.getSchemaName() ?? 'public', hasTrigrams);
};

/** Creates the indexes. Returns the types whose index is complete, and those whose index is not. */
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

type IndexOf = (uid: string) => ReadyIndex | undefined;

const indexes = new WeakMap<Core.Strapi, IndexOf>();

/** Returns a query for the rows that a search of a type finds; null where the index alone can't answer. */
export const searchHits = (
  strapi: Core.Strapi,
  uid: string,
  searched: string,
): Candidates | null => {
  const index = indexes.get(strapi)?.(uid);
  return index === undefined ? null : indexHits(searched, index);
};

interface Search {
  stop(): Promise<void>;
}

/** Makes search ignore case and marks, with an index for large types; older rows are indexed while it serves. */
export const startSearch = async (strapi: Core.Strapi): Promise<Search> => {
  const index = await textIndexOf(strapi);
  const ensured = await ensureIndexes(strapi, index).catch((error: unknown) => {
    if (!isForbidden(error)) throw error;
    strapi.log.warn(
      'Search uses Strapi’s own queries: this database user may not create our index.',
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
      rowsContaining: (term) => index.rowsContaining(db.connection, meta, term),
      isFast: (term) => index.isFast(term),
    });
  };
  complete.forEach(open);
  foldComparisons(db, index.foldFunction);
  const indexOf: IndexOf = (uid) => ready.get(uid);
  searchByIndex(db, indexOf);
  indexes.set(strapi, indexOf);

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
      strapi.log.error('Search scans every text: its index could not be completed.', error);
    });
  });
  return {
    async stop() {
      stopping = true;
      await building;
    },
  };
};
