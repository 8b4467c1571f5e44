import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../shared/contracts/actor';
import { lockNewsroom } from '../database/lock';
import { documentsWhere } from '../visibility/store/gone-versions';
import type { RecordDeletions } from './record-deletions';

/** A lifecycle event; `state` is the same before and after a write. */
interface Deletion {
  model: { uid: string };
  params: { where?: unknown };
  state: object;
}

interface DeletionState {
  documentIds?: string[];
}

export interface DeletedRowsPeers {
  recordDeletions: RecordDeletions;
  actor: () => Actor;
}

/**
 * Records deletions of many rows, as of a language by Strapi's i18n. The document service deletes rows one by one, and
 * records them itself.
 */
export const recordDeletedRows = (
  db: Database,
  models: string[],
  { recordDeletions, actor }: DeletedRowsPeers,
): void => {
  db.lifecycles.subscribe({
    models,
    async beforeDeleteMany({ model, params, state }: Deletion) {
      // Before the rows are locked, as every change of news (ADR 43).
      if (db.inTransaction()) await lockNewsroom(db);
      (state as DeletionState).documentIds = await documentsWhere(db, model.uid, params.where);
    },
    async afterDeleteMany({ model, state }: Deletion) {
      const { documentIds = [] } = state as DeletionState;
      const documents = documentIds.map((documentId) => ({ contentType: model.uid, documentId }));
      await recordDeletions(documents, actor());
    },
  });
};
