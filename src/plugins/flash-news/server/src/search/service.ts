import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import { lockSearchIndex } from '../database/lock';
import { lastId } from '../database/last-id';
import { RELEASE } from '../database/uids';
import type { StateStore } from '../strapi/types';
import { definitionOf } from './definition';
import { beginningOfSets, textTerm } from './index-terms';
import { createProjection, type ProjectionPeers } from './projection';
import { parseSearch, type Term } from './query';
import { reconcileIndex, type IndexFailure } from './reconcile-index';
import { lookedUp, type Completions } from './search-expression';
import { findEntries, type EntryCriteria } from './store/find-entries';
import { mergeTerms } from './store/merge-terms';
import { wordsBeginningWith, type IndexEntry } from './store/rows';
import { analyzeIndex } from './store/stale-documents';
import { createTables, hasTables, INDEXES, overstateSize, type IndexName } from './store/tables';

/** How the tables were made. */
export interface IndexState {
  definition: string;
}

export interface SearchIndexPeers extends ProjectionPeers {
  state: StateStore<IndexState>;
}

export interface ReconcileIndex {
  stop?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  progress?: (share: number) => void;
  /** Called once a process for each document that cannot be indexed. */
  failed?: (failure: IndexFailure) => void;
}

/** Longer forms of a searched word that are looked up; a word with more is looked up by its beginning. */
const MAX_COMPLETIONS = 100;

/** Set terms of a locale that are looked up: all of six other locales. */
const MAX_SETS = 64;

/** Changed entries after which the databases' statistics are out of date. */
const MANY = 1000;

const FEW = 200;

/** Maintains the index by which readers and desk search stories. */
export const createSearchIndex = ({ state, ...peers }: SearchIndexPeers) => {
  const { db, optIns, fold } = peers;
  const projection = createProjection(peers);
  let isComplete = false;

  const reported = new Set<string>();
  const failOnce =
    (failed: ReconcileIndex['failed']) =>
    (failure: IndexFailure): void => {
      const key = `${failure.uid} ${failure.documentId}`;
      if (!reported.has(key)) failed?.(failure);
      reported.add(key);
    };

  /** Loads the longer forms of each word. */
  const complete = async (terms: Term[], code: string): Promise<Completions> => {
    const completions = new Map<string, string[]>();
    for (const word of lookedUp(terms)) {
      const found = await wordsBeginningWith(db, textTerm(code, word), MAX_COMPLETIONS + 1);
      if (found.length > MAX_COMPLETIONS) continue;
      completions.set(
        word,
        found.map((term) => term.slice(code.length)),
      );
    }
    return completions;
  };

  /** Makes searches fast in an index that has just been filled. */
  const settle = async (stop?: AbortSignal): Promise<void> => {
    for (const index of INDEXES) {
      await analyzeIndex(db, index);
      for await (const _ of mergeTerms(db, index)) if (stop?.aborted) return;
    }
  };

  return {
    ...projection,

    /** Creates the tables if they are missing, or the terms are defined in another way than before. */
    open: (): Promise<void> => openTables(db, state, definitionOf(db, fold)),

    parse: (text: string): Term[] => parseSearch(text, fold),

    complete,

    /** Loads the set terms of a locale; null if there are too many. */
    async sets(code: string): Promise<string[] | null> {
      const found = await wordsBeginningWith(db, beginningOfSets(code), MAX_SETS + 1);
      return found.length > MAX_SETS ? null : found;
    },

    find: (index: IndexName, criteria: EntryCriteria): Promise<IndexEntry[]> =>
      findEntries(db, index, criteria),

    /** Whether the index has been reconciled since the boot: no story is missing. */
    isComplete: (): boolean => isComplete,

    /** Whether the index can be reconciled within a moment. */
    isSmall: async (): Promise<boolean> => ((await lastId(db, RELEASE)) ?? 0) <= FEW,

    /** Reconciles the index until it is stopped. Returns how many entries were wrong or missing. */
    async reconcile({ stop, progress, failed }: ReconcileIndex = {}): Promise<number> {
      let total = 0;
      const onFailure = failOnce(failed);
      const steps = reconcileIndex(db, optIns.all(), projection, onFailure);
      for await (const { changed, share } of steps) {
        total += changed;
        progress?.(share);
        if (stop?.aborted) return total;
      }
      isComplete = true;
      if (total > MANY) await settle(stop);
      return total;
    },
  };
};

export type SearchIndex = ReturnType<typeof createSearchIndex>;

const openTables = (
  db: Database,
  state: StateStore<IndexState>,
  definition: string,
): Promise<void> =>
  transact(db, async () => {
    await lockSearchIndex(db);
    await overstateSize(db);
    const stored = await state.load();
    if (stored?.definition === definition && (await hasTables(db))) return;
    await createTables(db);
    await state.save({ definition });
  });
