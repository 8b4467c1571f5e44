import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { CompletionMark } from '../strapi/types';
import { FACETS } from './store/facet-links';
import { recomputeFacets } from './store/recompute-facets';
import { hasFewReleases, hasNoFacets, reconcileFacets } from './store/reconcile-facets';

export interface Reconcile {
  stop?: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  progress?: (share: number) => void;
}

/** Names no facet. */
const INCOMPLETE = '';

/** Maintains the facets, by which narrowed feeds find their versions. */
export const createFacets = (db: Database, optIns: OptIns, mark: CompletionMark<string>) => {
  let isComplete = false;

  /** Names what is indexed: a type that has got a facet since has none of its rows. */
  const indexed = (): string =>
    optIns
      .all()
      .flatMap(({ uid, fields }) =>
        FACETS.flatMap((facet) => (fields[facet] === undefined ? [] : `${uid} ${facet}`)),
      )
      .join(', ');

  return {
    /** Recomputes the facets of documents, in the transaction that wrote them. */
    async recompute(uid: string, documentIds: string[]): Promise<void> {
      const optIn = optIns.get(uid);
      for (const documentId of documentIds) await recomputeFacets(db, optIn, documentId);
    },

    /** Whether no facet is missing; until then narrowed feeds read along the releases. */
    isComplete: (): boolean => isComplete,

    /** Loads and returns whether an earlier boot completed the facets. */
    async resume(): Promise<boolean> {
      isComplete = (await mark.load()) === indexed() && !(await hasNoFacets(db));
      return isComplete;
    },

    /** Marks the facets incomplete, for the next boot as well. */
    async markIncomplete(): Promise<void> {
      if ((await mark.load()) !== null) await mark.save(INCOMPLETE);
      isComplete = false;
    },

    /** Whether the facets can be reconciled within a moment. */
    isSmall: (): Promise<boolean> => hasFewReleases(db),

    /** Reconciles all facets in chunks until it is stopped. Returns how many rows were wrong or missing. */
    async reconcile({ stop, progress }: Reconcile = {}): Promise<number> {
      let total = 0;
      for (const optIn of optIns.all()) {
        for await (const { changed, share } of reconcileFacets(db, optIn)) {
          total += changed;
          progress?.(share);
          if (stop?.aborted) return total;
        }
      }
      if (!isComplete) await mark.save(indexed());
      isComplete = true;
      return total;
    },
  };
};

export type Facets = ReturnType<typeof createFacets>;
