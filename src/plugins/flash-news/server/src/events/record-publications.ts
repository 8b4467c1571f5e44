import type { Actor } from '../../../shared/contracts/actor';
import { slugFieldOf, formerSlugs } from '../slugs/former-slugs';
import { deleteFormerSlugs, saveFormerSlug } from '../slugs/store';
import { inTurn, transact, type Database } from '../database/connection';
import { lockDocument } from '../database/lock';
import type { Target } from '../database/version';
import { recomputeFacets } from '../facets/store/recompute-facets';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import { backfillDocument } from '../visibility/store/backfill-releases';
import {
  existingLocales,
  publishedVersions,
  type PublishedVersion as Version,
} from '../visibility/store/published-versions';
import { claimAnnouncement, deleteReleases, releasesOf } from '../visibility/store/releases';
import type { TransactionClock } from './transaction-clock';
import { deriveEvents, isUnchanged } from './derive-events';
import { logEmbargoLift } from './log-embargo-lift';
import { appendEvent } from './store/events';

/** What is used of a document-service middleware's context (`strapi.documents.use`). */
export interface DocumentWrite {
  uid: string;
  action: string;
  params: { documentId?: string };
}

export interface RecordPublicationsPeers {
  db: Database;
  transactionClock: TransactionClock;
  optIns: OptIns;
  /** Who is at work. */
  actor: () => Actor;
  /** Delete what other rooms keep of versions; called with the locales that the document still has. */
  onVersionsGone: ((target: Target, existing: string[]) => Promise<unknown>)[];
  /** Called when no version of a document is left. */
  onDocumentGone: ((target: Target, actor: Actor) => Promise<unknown>)[];
}

/** Writes that can take a version away: discarding the draft of one that was never published does. */
const REMOVALS = new Set(['delete', 'discardDraft']);

/** Writes after which nothing tells of the rows that are gone. */
const TAKING = new Set(['unpublish', 'delete']);

const WRITES = new Set(['create', 'update', 'publish', 'unpublish', 'discardDraft', 'delete']);

/**
 * Appends an event for what a write of an opted-in type published, updated or withdrew, in the transaction of that
 * write: both are committed, or neither is.
 */
export const createRecordPublications = (peers: RecordPublicationsPeers) => {
  const { db, transactionClock, optIns, actor, onVersionsGone, onDocumentGone } = peers;

  const versionsOf = (uid: string, documentId: string): Promise<Version[]> =>
    publishedVersions(db, uid, [documentId], slugFieldOf(optIns.get(uid).fields));

  const tell = async (uid: string, documentId: string, before: Version[]): Promise<void> => {
    const after = await versionsOf(uid, documentId);
    if (isUnchanged(before, after)) return;
    // A release may have been moved while the write was under way. From here on it can't be, so
    // that what is told of both is true in the order in which it is told.
    const now = await transactionClock.lockedNow();
    const releases = await releasesOf(db, uid, documentId);
    const releaseOf = (locale: string): number | null =>
      releases.find((release) => release.locale === locale)?.releasedAt ?? null;
    const current = (versions: Version[]): Version[] =>
      versions.map((version) => ({ ...version, releasedAt: releaseOf(version.locale) }));

    for (const left of formerSlugs(current(before), after, now)) {
      await saveFormerSlug(db, { contentType: uid, documentId, ...left }, now);
    }
    for (const event of deriveEvents(current(before), current(after), now)) {
      const version = { contentType: uid, documentId, locale: event.locale };
      if (event.kind === 'news.released') await claimAnnouncement(db, version, now);
      else if (before.some(({ locale }) => locale === event.locale)) {
        await logEmbargoLift(db, { ...version, releasedAt: releaseOf(event.locale) }, now);
      }
      await appendEvent(db, { ...event, ...version, actor: actor(), at: now });
    }
  };

  /** Deletes what is kept of versions that are gone. */
  const removeKept = async (uid: string, documentId: string): Promise<void> => {
    const existing = await existingLocales(db, uid, documentId);
    const releases = await releasesOf(db, uid, documentId);
    await deleteReleases(
      db,
      releases.filter(({ locale }) => !existing.includes(locale)),
    );
    await deleteFormerSlugs(db, uid, documentId, existing);
    const target = { contentType: uid, documentId };
    await inTurn(onVersionsGone, (remove) => remove(target, existing));
    if (existing.length === 0) await inTurn(onDocumentGone, (remove) => remove(target, actor()));
  };

  return async (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = write;
    if (!WRITES.has(action) || !optIns.find(uid)) return next();
    return transact(db, async () => {
      const given = action === 'create' ? undefined : params.documentId;
      if (given !== undefined) await lockDocument(db, uid, given);
      const before = given === undefined ? [] : await versionsOf(uid, given);
      // Published again, it would have no other row to be given its place in the feed by.
      if (given !== undefined && before.some(({ hasRelease }) => !hasRelease)) {
        await backfillDocument(db, uid, given, await transactionClock.provisionalNow());
      }
      const result = await next();
      const documentId = given ?? (result as { documentId?: string } | null)?.documentId;
      if (documentId === undefined) return result;
      await tell(uid, documentId, before);
      if (REMOVALS.has(action)) await removeKept(uid, documentId);
      if (TAKING.has(action)) await recomputeFacets(db, optIns.get(uid), documentId);
      return result;
    });
  };
};

export type RecordPublications = ReturnType<typeof createRecordPublications>;
