import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../shared/contracts/actor';
import { inTurn } from '../database/connection';
import { lastId } from '../database/last-id';
import { RELEASE } from '../database/uids';
import type { DocumentKey } from '../database/version-key';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import { goneDocuments } from '../visibility/store/gone-versions';
import type { RecordDeletions } from './record-deletions';

/** How many ids of releases one call looks at: some milliseconds, however large the archive is. */
const SLICE = 2000;

export interface ReconcileDeletionsPeers {
  db: Database;
  optIns: OptIns;
  recordDeletions: RecordDeletions;
  actor: Actor;
}

/**
 * Returns a function that finds versions deleted in a way that no lifecycle reports, such as SQL, and records their deletion. Each
 * call looks at the next slice of the releases, and begins anew after the last: 100,000 releases take 50 calls.
 */
export const createReconcileDeletions = (peers: ReconcileDeletionsPeers) => {
  const { db, optIns, recordDeletions, actor } = peers;
  let after = 0;

  return async (): Promise<void> => {
    const last = (await lastId(db, RELEASE)) ?? 0;
    if (after >= last) after = 0;
    const found = await inTurn(optIns.all(), async ({ uid }): Promise<DocumentKey[]> => {
      const ids = await goneDocuments(db, uid, after, after + SLICE);
      return ids.map((documentId) => ({ contentType: uid, documentId }));
    });
    after += SLICE;
    if (found.flat().length > 0) await recordDeletions(found.flat(), actor);
  };
};
