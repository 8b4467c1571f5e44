import type { Database } from '../database/connection';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { CompletionMark } from '../strapi/types';
import { hasFewReleases, hasNoFacets, reconcileFacets } from './store/facet-repair';
import { refreshFacets } from './store/facets';

export interface Reconcile {
  stop?: AbortSignal;
  /** Hears how much is done, from 0 to 1. */
  progress?: (share: number) => void;
}

/** Keeps the projection behind the narrowed feeds in step with relations and releases. */
export const createFacets = (db: Database, optIns: OptIns, mark: CompletionMark) => {
  let isComplete = false;

  return {
    /** Of documents that were just written, in the transaction of that write. */
    async refresh(uid: string, documentIds: string[]): Promise<void> {
      const optIn = optIns.get(uid);
      for (const documentId of documentIds) await refreshFacets(db, optIn, documentId);
    },

    /** Whether all that belongs in it has been put in; until then a narrowed feed can't be read along it. */
    isComplete: (): boolean => isComplete,

    /** Takes up what an earlier boot left. Returns whether it is complete. */
    async resume(): Promise<boolean> {
      isComplete = (await mark.load()) === true && !(await hasNoFacets(db));
      return isComplete;
    },

    /** Says that something is lacking, as where releases were given past every write; also to the next boot. */
    async doubt(): Promise<void> {
      if ((await mark.load()) === true) await mark.save(false);
      isComplete = false;
    },

    /** Whether it is made in a moment. */
    areFew: (): Promise<boolean> => hasFewReleases(db),

    /**
     * All of it, piece by piece, until it is told to stop: at a boot, since data transfer and bulk SQL tell nobody.
     * Returns how many rows were wrong or missing.
     */
    async reconcile({ stop, progress }: Reconcile = {}): Promise<number> {
      let mended = 0;
      for (const optIn of optIns.all()) {
        for await (const { changed, share } of reconcileFacets(db, optIn)) {
          mended += changed;
          progress?.(share);
          if (stop?.aborted) return mended;
        }
      }
      if (!isComplete) await mark.save(true);
      isComplete = true;
      return mended;
    },
  };
};

export type Facets = ReturnType<typeof createFacets>;
