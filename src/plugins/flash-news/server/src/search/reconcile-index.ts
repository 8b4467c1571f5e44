import { setTimeout as pause } from 'node:timers/promises';
import { withPause } from '@newsroom/plugin-kit/server/database/with-pause';
import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIn } from '../../../shared/opt-in';
import { lastId } from '../database/last-id';
import { changeNews } from '../database/change-news';
import type { Projection } from './projection';
import { deleteEntries } from './store/rows';
import { entriesOfOtherTypes, nextEntries, staleDocuments } from './store/stale-documents';
import { INDEXES, overstateSize, type IndexName } from './store/tables';

/** How many ids or entries are compared at once: some milliseconds. */
const CHUNK = 1000;

/** Documents that are recomputed in one transaction: some tens of milliseconds, in which SQLite's driver blocks the event loop. */
const BATCH = 20;

export interface ReconcileStep {
  /** How many entries were wrong or missing. */
  changed: number;
  /** The share that is done, 0 to 1. */
  share: number;
}

/** Deletes entries of types that take part no longer. */
async function* deleteOfOtherTypes(db: Database, uids: string[]): AsyncGenerator<number> {
  for (const index of INDEXES) {
    for (let places: number[] = [CHUNK]; places.length > 0;) {
      places = await entriesOfOtherTypes(db, index, uids, CHUNK);
      await transact(db, () => deleteEntries(db, index, places));
      yield places.length;
    }
  }
}

/** Yields the documents of which an entry's version is gone: their other versions' terms say that it is visible. */
async function* documentsWithGone(
  db: Database,
  uid: string,
  index: IndexName,
): AsyncGenerator<string[]> {
  for (let after: number | undefined = Number.MIN_SAFE_INTEGER; after !== undefined;) {
    const entries = await nextEntries(db, uid, index, { after, limit: CHUNK });
    const gone = entries.filter(({ isGone }) => isGone).map(({ documentId }) => documentId);
    after = entries.at(-1)?.place;
    yield [...new Set(gone)];
  }
}

/** A document that could not be indexed. */
export interface IndexFailure {
  uid: string;
  documentId: string;
  error: unknown;
}

/**
 * Reconciles the index with the versions, the last rows first, with pauses as long as each batch took, for readers. A document that
 * cannot be indexed is passed to `failed`, once for each of its indexes, and holds up no other.
 */
export async function* reconcileIndex(
  db: Database,
  optIns: OptIn[],
  projection: Pick<Projection, 'recompute'>,
  failed: (failure: IndexFailure) => void,
): AsyncGenerator<ReconcileStep> {
  const uids = optIns.map(({ uid }) => uid);
  for await (const changed of deleteOfOtherTypes(db, uids)) yield { changed, share: 0 };
  for (const optIn of optIns) {
    for (const index of INDEXES) {
      for await (const documents of documentsWithGone(db, optIn.uid, index)) {
        yield* inBatches(documents, optIn, 0);
        yield { changed: 0, share: 0 };
      }
    }
  }
  for (const optIn of optIns) {
    const last = (await lastId(db, optIn.uid)) ?? 0;
    for (let upTo = last; upTo > 0; upTo -= CHUNK) {
      const share = 1 - upTo / last;
      for (const index of INDEXES) {
        const documents = await staleDocuments(db, optIn, index, [upTo - CHUNK, upTo]);
        // Again, since the database may be analyzed while an archive is indexed.
        if (documents.length > 0) await overstateSize(db);
        yield* inBatches(documents, optIn, share);
      }
      yield { changed: 0, share };
      await pause(0);
    }
  }

  async function* inBatches(
    documents: string[],
    optIn: OptIn,
    share: number,
  ): AsyncGenerator<ReconcileStep> {
    for (let start = 0; start < documents.length; start += BATCH) {
      const batch = documents.slice(start, start + BATCH);
      yield { changed: await withPause(() => recomputeAll(batch, optIn)), share };
    }
  }

  /** Under the newsroom lock: a publication and this would else insert one version's entry each. */
  function recompute(documentIds: string[], uid: string): Promise<number> {
    return changeNews(db, () => projection.recompute(uid, documentIds));
  }

  async function recomputeAll(documentIds: string[], { uid }: OptIn): Promise<number> {
    try {
      return await recompute(documentIds, uid);
    } catch {
      return recomputeEach(documentIds, uid);
    }
  }

  async function recomputeEach(documentIds: string[], uid: string): Promise<number> {
    let changed = 0;
    for (const documentId of documentIds) {
      try {
        changed += await recompute([documentId], uid);
      } catch (error) {
        failed({ uid, documentId, error });
      }
    }
    return changed;
  }
}
