import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Facets } from '../../facets/service';
import type { ReleaseService } from './service';

/** A lifecycle event: one inserted row, or the ids of several. */
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

/** Adds a release and facets for every published row, in the transaction that inserts it. */
export const releaseInsertedRows = (
  db: Database,
  models: string[],
  { facets, release }: InsertedRowsPeers,
): void => {
  const onInserted = async ({ model, result }: Inserted): Promise<void> => {
    const ids = result?.ids ?? (result?.id === undefined ? [] : [result.id]);
    await facets.recompute(model.uid, await release.releaseInserted(model.uid, ids));
  };
  // Strapi publishes by inserting; a published row is updated in place only by `strapi.db.query`.
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
