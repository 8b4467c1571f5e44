import type { Database } from '../../database/connection';
import type { Facets } from '../../facets/service';
import type { ReleaseService } from './service';

/** Inserted rows as the lifecycles name them: one, or several by their ids. */
interface Inserted {
  model: { uid: string };
  result?: { id?: number; ids?: number[] };
}

interface Updated {
  model: { uid: string };
  result?: { documentId?: string; publishedAt?: unknown };
}

export interface InsertedRowsPeers {
  facets: Facets;
  release: ReleaseService;
}

/** Gives every published row of the models its release and its facets, in the transaction that inserts it. */
export const releaseInsertedRows = (
  db: Database,
  models: string[],
  { facets, release }: InsertedRowsPeers,
): void => {
  const onInserted = async ({ model, result }: Inserted): Promise<void> => {
    const ids = result?.ids ?? (result?.id === undefined ? [] : [result.id]);
    await facets.recompute(model.uid, await release.onInserted(model.uid, ids));
  };
  // Only the database layer itself updates a published row in place.
  const onUpdated = async ({ model, result }: Updated): Promise<void> => {
    if (result?.documentId === undefined || result.publishedAt == null) return;
    await facets.recompute(model.uid, [result.documentId]);
  };
  db.lifecycles.subscribe({
    models,
    afterCreate: (event) => onInserted(event),
    afterCreateMany: (event) => onInserted(event),
    afterUpdate: (event) => onUpdated(event),
  });
};
