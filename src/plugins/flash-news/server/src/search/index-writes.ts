import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { documentsWithIds } from './store/written-documents';
import { subscribeReleases } from '../visibility/store/releases';
import type { SearchIndex } from './service';

/** Documents that are recomputed at once. */
const BATCH = 20;

/** A lifecycle event: one written row, or the ids of several. */
interface Written {
  model: { uid: string };
  result?: { id?: number; ids?: number[]; documentId?: string; publishedAt?: unknown };
}

/** Recomputes the search index of every written row and every changed release, in the transaction that writes it. */
export const indexWrites = (
  db: Database,
  models: string[],
  index: Pick<SearchIndex, 'recompute' | 'recomputePublished' | 'recomputeDrafts'>,
): void => {
  const onWritten = async ({ model: { uid }, result }: Written): Promise<void> => {
    if (result?.id === undefined) return;
    if (result.publishedAt == null) await index.recomputeDrafts(uid, [result.id]);
    else if (result.documentId !== undefined)
      await index.recomputePublished(uid, [result.documentId]);
  };
  const onManyInserted = async ({ model: { uid }, result }: Written): Promise<void> => {
    const documents = await documentsWithIds(db, uid, result?.ids ?? []);
    for (let start = 0; start < documents.length; start += BATCH) {
      await index.recompute(uid, documents.slice(start, start + BATCH));
    }
  };
  db.lifecycles.subscribe({
    models,
    afterCreate: (event) => onWritten(event),
    afterUpdate: (event) => onWritten(event),
    afterCreateMany: (event) => onManyInserted(event),
  });
  subscribeReleases(db, async ({ contentType, documentId }) => {
    if (models.includes(contentType)) await index.recomputePublished(contentType, [documentId]);
  });
};
