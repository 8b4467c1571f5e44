import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../shared/contracts/actor';
import { changeNews } from '../database/change-news';
import type { DocumentKey } from '../database/version-key';
import { recomputeFacets } from '../facets/store/recompute-facets';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { SearchIndex } from '../search/service';
import { isVisible } from '../visibility/is-visible';
import { existingLocales } from '../visibility/store/published-versions';
import { releasesOf, type Release } from '../visibility/store/releases';
import type { DeleteLeftovers } from './delete-leftovers';
import { logEmbargoLift } from './log-embargo-lift';
import { appendEvent, lastPublication } from './store/events';
import type { TransactionClock } from './transaction-clock';

export interface RecordDeletionsPeers {
  db: Database;
  transactionClock: TransactionClock;
  optIns: OptIns;
  deleteLeftovers: DeleteLeftovers;
  searchIndex: Pick<SearchIndex, 'recompute'>;
}

/**
 * Records versions whose rows were deleted past the document service: by the deletion of a language, by `strapi.db.query`, by
 * SQL. Appends `news.withdrawn` for each that had been published, and deletes what the plugin stored of them. The document
 * service's own deletions are recorded by `record-publications`.
 */
export const createRecordDeletions = (peers: RecordDeletionsPeers) => {
  const { db, transactionClock, optIns, deleteLeftovers, searchIndex } = peers;

  const logWithdrawal = async (release: Release, actor: Actor, now: number): Promise<void> => {
    const { contentType, documentId, locale, releasedAt } = release;
    const version = { contentType, documentId, locale };
    if ((await lastPublication(db, version)) === 'news.withdrawn') return;
    await logEmbargoLift(db, release, now);
    await appendEvent(db, {
      ...{ kind: 'news.withdrawn', ...version, releasedAt, actor, at: now },
      reason: `The version in "${locale}" was deleted.`,
      public: isVisible({ releasedAt }, now),
    });
  };

  const recordDocument = async (document: DocumentKey, actor: Actor): Promise<void> => {
    const { contentType, documentId } = document;
    const now = await transactionClock.lockedNow();
    const existing = await existingLocales(db, contentType, documentId);
    for (const release of await releasesOf(db, contentType, documentId)) {
      if (!existing.includes(release.locale)) await logWithdrawal(release, actor, now);
    }
    await deleteLeftovers(document, actor);
    await recomputeFacets(db, optIns.get(contentType), documentId);
    await searchIndex.recompute(contentType, [documentId]);
  };

  return (documents: DocumentKey[], actor: Actor): Promise<void> =>
    changeNews(db, async () => {
      for (const document of documents) await recordDocument(document, actor);
    });
};

export type RecordDeletions = ReturnType<typeof createRecordDeletions>;
