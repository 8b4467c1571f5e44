import { withPause } from '@newsroom/plugin-kit/server/database/with-pause';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { TranslatedType } from '../../../shared/opt-in';
import { TRANSLATION } from '../database/uids';
import type { TranslatedTypes } from '../opt-in/translated-types';
import {
  documentsGone,
  documentsInOtherLocales,
  documentsLackingRows,
  lastRowId,
} from '../state/store/documents';
import type { RecomputeDocuments } from './recompute-documents';

/** How many row ids are compared at once: some milliseconds. */
const CHUNK = 1000;

/** Documents that are recorded in one transaction: some tens of milliseconds, in which SQLite's driver blocks the event loop. */
const BATCH = 20;

/** Row ids up to which an archive is reconciled before the newsroom serves: within a second. */
const FEW = 500;

/** A document that could not be recorded. */
export interface Failure {
  contentType: string;
  documentId: string;
  error: unknown;
}

export interface ReconcilePeers {
  db: Database;
  types: TranslatedTypes;
  locales: () => Promise<string[]>;
  recompute: RecomputeDocuments;
  onFailure: (failure: Failure) => void;
}

/**
 * Gives translations to existing documents and to locales that were added, and deletes those of what is gone. Reads what
 * lacks from the database, so it resumes where it was stopped.
 */
export const createReconcile = (peers: ReconcilePeers) => {
  const { db, types, recompute, onFailure } = peers;
  let isDone = false;
  let last: Promise<unknown> = Promise.resolve();

  const record = async (
    type: TranslatedType,
    documentIds: string[],
    locales: string[],
  ): Promise<number> => {
    const options = { locales, isDryRun: false };
    try {
      return (await recompute(type, documentIds, options)).length;
    } catch (error) {
      const [documentId = ''] = documentIds;
      if (documentIds.length > 1) {
        let changed = 0;
        for (const one of documentIds) changed += await record(type, [one], locales);
        return changed;
      }
      onFailure({ contentType: type.uid, documentId, error });
      return 0;
    }
  };

  /** Yields the documents of a type to record, some at a time. */
  async function* pending(type: TranslatedType, locales: string[]): AsyncGenerator<string[]> {
    const { uid } = type;
    for (let upTo = await lastRowId(db, uid); upTo > 0; upTo -= CHUNK) {
      yield await documentsLackingRows(db, uid, locales, [upTo - CHUNK, upTo]);
    }
    const tried = new Set<string>();
    for (let other = ['']; other.length > 0;) {
      other = (await documentsInOtherLocales(db, uid, locales, CHUNK)).filter(
        (documentId) => !tried.has(documentId),
      );
      other.forEach((documentId) => tried.add(documentId));
      yield other;
    }
    for (let upTo = await lastRowId(db, TRANSLATION); upTo > 0; upTo -= CHUNK) {
      yield await documentsGone(db, uid, [upTo - CHUNK, upTo]);
    }
  }

  const reconcile = async (stop?: AbortSignal): Promise<number> => {
    let changed = 0;
    isDone = false;
    const locales = await peers.locales();
    for (const type of types.all()) {
      for await (const documentIds of pending(type, locales)) {
        for (let start = 0; start < documentIds.length; start += BATCH) {
          if (stop?.aborted) return changed;
          const batch = documentIds.slice(start, start + BATCH);
          changed += await withPause(() => record(type, batch, locales));
        }
        if (stop?.aborted) return changed;
      }
    }
    isDone = true;
    return changed;
  };

  return {
    /** Reconciles, after a reconciliation that runs already. Returns how many translations were changed. */
    run(stop?: AbortSignal): Promise<number> {
      const result = last.then(() => reconcile(stop));
      last = result.catch(() => undefined);
      return result;
    },
    /** Whether content hasn't been reconciled since the boot, or since the locales changed. */
    isPreparing: (): boolean => !isDone,
    /** Whether all can be reconciled within a moment. */
    async isSmall(): Promise<boolean> {
      for (const { uid } of types.all()) if ((await lastRowId(db, uid)) > FEW) return false;
      return true;
    },
  };
};

export type Reconcile = ReturnType<typeof createReconcile>;
