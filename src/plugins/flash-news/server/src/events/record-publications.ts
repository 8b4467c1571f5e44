import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../shared/contracts/actor';
import { slugFieldOf, formerSlugs } from '../slugs/former-slugs';
import { saveFormerSlug } from '../slugs/store';
import { changeNews } from '../database/change-news';
import type { VersionKey } from '../database/version-key';
import { recomputeFacets } from '../facets/store/recompute-facets';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import type { SearchIndex } from '../search/service';
import { backfillDocument } from '../visibility/store/backfill-releases';
import {
  publishedVersions,
  type PublishedVersion as Version,
} from '../visibility/store/published-versions';
import { claimReleaseEvent, releasesOf } from '../visibility/store/releases';
import type { TransactionClock } from './transaction-clock';
import type { DeleteLeftovers } from './delete-leftovers';
import { deriveEvents, isUnchanged, type DerivedEvent } from './derive-events';
import { logEmbargoLift } from './log-embargo-lift';
import { appendEvent, lastPublication } from './store/events';

/** The context of a document-service middleware (`strapi.documents.use`). */
export interface DocumentWrite {
  uid: string;
  action: string;
  params: { documentId?: string };
}

export interface RecordPublicationsPeers {
  db: Database;
  transactionClock: TransactionClock;
  optIns: OptIns;
  actor: () => Actor;
  deleteLeftovers: DeleteLeftovers;
  searchIndex: Pick<SearchIndex, 'recompute'>;
}

/** A document's published versions before and after a write. */
interface PublicationContext {
  before: Version[];
  after: Version[];
  version: VersionKey;
  now: number;
}

/** Writes that can delete a version; discarding a never published draft does. */
const DELETING = new Set(['delete', 'discardDraft']);

/** Writes that delete published rows, of which no lifecycle event reports the documents. */
const UNPUBLISHING = new Set(['unpublish', 'delete']);

const WRITES = new Set([
  ...['create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete', 'clone'],
]);

/** Whether a type is content of the newsroom; the others are written by Strapi and its plugins. */
const isNews = (uid: string): boolean => uid.startsWith('api::');

/**
 * Document-service middleware: runs a write of the newsroom's content as a change of news, and appends what it published,
 * updated or withdrew to the log.
 */
export const createRecordPublications = (peers: RecordPublicationsPeers) => {
  const { db, transactionClock, optIns, actor, deleteLeftovers, searchIndex } = peers;

  const versionsOf = (uid: string, documentId: string): Promise<Version[]> =>
    publishedVersions(db, uid, [documentId], slugFieldOf(optIns.get(uid).fields));

  /**
   * Returns whether readers get a change by a publication: one of an unchanged draft, which keeps `updatedAt`, brings none. Null for
   * a first one, unless its release is back in time (false), and for a withdrawal.
   */
  const isChange = async (
    { kind, locale, releasedAt }: DerivedEvent,
    { before, after, version, now }: PublicationContext,
  ): Promise<boolean | null> => {
    const updatedAt = (versions: Version[]): number | null | undefined =>
      versions.find((one) => one.locale === locale)?.updatedAt;
    if (kind === 'news.updated') return updatedAt(before) !== updatedAt(after);
    if (kind !== 'news.released' || releasedAt === null || releasedAt >= now) return null;
    return (await lastPublication(db, version)) === 'news.withdrawn';
  };

  const logChanges = async (uid: string, documentId: string, before: Version[]): Promise<void> => {
    const after = await versionsOf(uid, documentId);
    if (isUnchanged(before, after)) return;
    // Releases are read under the lock: one may have changed during the write.
    const now = await transactionClock.lockedNow();
    const releases = await releasesOf(db, uid, documentId);
    const releaseOf = (locale: string): number | null =>
      releases.find((release) => release.locale === locale)?.releasedAt ?? null;
    const current = (versions: Version[]): Version[] =>
      versions.map((version) => ({ ...version, releasedAt: releaseOf(version.locale) }));

    for (const former of formerSlugs(current(before), after, now)) {
      await saveFormerSlug(db, { contentType: uid, documentId, ...former }, now);
    }
    for (const event of deriveEvents(current(before), current(after), now)) {
      const version = { contentType: uid, documentId, locale: event.locale };
      if (event.kind === 'news.released') await claimReleaseEvent(db, version, now);
      else if (before.some(({ locale }) => locale === event.locale)) {
        await logEmbargoLift(db, { ...version, releasedAt: releaseOf(event.locale) }, now);
      }
      const changed = await isChange(event, { before, after, version, now });
      await appendEvent(db, { ...event, ...version, changed, actor: actor(), at: now });
    }
  };

  const record = async (
    { uid, action, params }: DocumentWrite,
    next: () => Promise<unknown>,
  ): Promise<unknown> => {
    const given = action === 'create' ? undefined : params.documentId;
    const before = given === undefined ? [] : await versionsOf(uid, given);
    // Before publishing replaces the row that the missing release is derived from.
    if (given !== undefined && before.some(({ hasRelease }) => !hasRelease)) {
      await backfillDocument(db, uid, given, await transactionClock.lockedNow());
    }
    const result = await next();
    const documentId = given ?? (result as { documentId?: string } | null)?.documentId;
    if (documentId === undefined) return result;
    await logChanges(uid, documentId, before);
    if (DELETING.has(action)) await deleteLeftovers({ contentType: uid, documentId }, actor());
    if (UNPUBLISHING.has(action)) await recomputeFacets(db, optIns.get(uid), documentId);
    if (UNPUBLISHING.has(action) || DELETING.has(action))
      await searchIndex.recompute(uid, [documentId]);
    return result;
  };

  return async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action } = write;
    if (!WRITES.has(action) || !isNews(uid)) return next();
    // A clone is a draft.
    const isRecorded = action !== 'clone' && optIns.find(uid) !== undefined;
    return changeNews(db, isRecorded ? () => record(write, next) : next);
  };
};

export type RecordPublications = ReturnType<typeof createRecordPublications>;
