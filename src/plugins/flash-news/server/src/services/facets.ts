import { inTurn, transact, type Database } from '../store/connection';
import { reconcileFacets, refreshFacets } from '../store/facets';
import type { OptIns } from './opt-ins';

/** Keeps the projection behind the narrowed feeds in step with relations and releases. */
export const createFacets = (db: Database, optIns: OptIns) => ({
  /** Of documents that were just written, in the transaction of that write. */
  async refresh(uid: string, documentIds: string[]): Promise<void> {
    const optIn = optIns.get(uid);
    for (const documentId of documentIds) await refreshFacets(db, optIn, documentId);
  },

  /** All of it: at a boot, since data transfer and bulk SQL tell nobody. Returns how many rows were wrong or missing. */
  reconcile: (): Promise<number> =>
    transact(db, async () => {
      const changed = await inTurn(optIns.all(), (optIn) => reconcileFacets(db, optIn));
      return changed.reduce((sum, count) => sum + count, 0);
    }),
});

export type Facets = ReturnType<typeof createFacets>;
