import type { Database } from '../store/connection';
import { hasNoFacets, reconcileFacets } from '../store/facet-repair';
import { refreshFacets } from '../store/facets';
import type { OptIns } from './opt-ins';

/** Keeps the projection behind the narrowed feeds in step with relations and releases. */
export const createFacets = (db: Database, optIns: OptIns) => ({
  /** Of documents that were just written, in the transaction of that write. */
  async refresh(uid: string, documentIds: string[]): Promise<void> {
    const optIn = optIns.get(uid);
    for (const documentId of documentIds) await refreshFacets(db, optIn, documentId);
  },

  /** Whether there is nothing yet, as after the first install. */
  isEmpty: (): Promise<boolean> => hasNoFacets(db),

  /**
   * All of it, piece by piece, until it is told to stop: at a boot, since data transfer and bulk SQL tell nobody.
   * Returns how many rows were wrong or missing.
   */
  async reconcile(stop?: AbortSignal): Promise<number> {
    let mended = 0;
    for (const optIn of optIns.all()) {
      for await (const changed of reconcileFacets(db, optIn)) {
        mended += changed;
        if (stop?.aborted) return mended;
      }
    }
    return mended;
  },
});

export type Facets = ReturnType<typeof createFacets>;
