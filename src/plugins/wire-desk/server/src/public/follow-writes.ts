import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { ContentTypeUids } from '../config';
import { hasField } from '../database/link';
import { saveFormerSlug } from './store/former-slugs';
import type { Sayings } from './store/sayings';

/** A call of the document service. */
export interface DocumentWrite {
  uid: string;
  action: string;
  params: { documentId?: string };
}

export interface FollowPeers {
  db: Database;
  uids: ContentTypeUids;
  sayings: Sayings;
  isPublic: (documentId: string) => Promise<boolean>;
  now: () => number;
  /** Called after a quote was written, in the same transaction. */
  onQuote: (documentId: string) => Promise<void>;
  /** Called before a person is written, in the same transaction. @throws 409 for one that went by a merge */
  beforePerson: (documentId: string) => Promise<void>;
  /** Called after a person was written, in the same transaction. */
  onPerson: (documentId: string) => Promise<void>;
  /** Called when a request that writes looks for a person and finds none. @throws as `beforePerson` */
  onMissingPerson: (documentId: string) => Promise<void>;
  /** Whether the request that is served writes. */
  isWriteRequest: () => boolean;
}

const WRITES = new Set([
  'create',
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
  'clone',
]);

/** Maintains what is derived from quotes and persons, in the transaction that writes them. */
export const createFollowWrites = (peers: FollowPeers) => {
  const { db, uids, sayings, isPublic, now } = peers;

  const slugOf = async (documentId: string | undefined): Promise<string | null> => {
    if (documentId === undefined || !hasField(db, uids.person, 'slug')) return null;
    const where = { documentId };
    const row = (await db.query(uids.person).findOne({ select: ['slug'], where })) as {
      slug: string | null;
    } | null;
    return row?.slug ?? null;
  };

  /** A slug that readers never had leaves no address: it would tell what a hidden story is about. */
  const followPerson = async (
    documentId: string | undefined,
    next: () => Promise<unknown>,
  ): Promise<unknown> => {
    if (documentId !== undefined) await peers.beforePerson(documentId);
    const before = await slugOf(documentId);
    const wasPublic = before !== null && (await isPublic(documentId as string));
    const result = (await next()) as { documentId?: string } | null;
    const written = documentId ?? result?.documentId;
    if (written !== undefined) await peers.onPerson(written);
    if (before !== null && wasPublic && (await slugOf(documentId)) !== before)
      await saveFormerSlug(db, { slug: before, person: documentId as string }, now());
    return result;
  };

  /** The content manager looks for the person before it saves, and would say no more than "not found". */
  const findPerson = async (
    documentId: string | undefined,
    next: () => Promise<unknown>,
  ): Promise<unknown> => {
    const found = await next();
    if (found === null && documentId !== undefined && peers.isWriteRequest())
      await peers.onMissingPerson(documentId);
    return found;
  };

  return (write: DocumentWrite, next: () => Promise<unknown>): Promise<unknown> => {
    const { uid, action, params } = write;
    if (uid === uids.person && action === 'findOne') return findPerson(params.documentId, next);
    if (!WRITES.has(action)) return next();
    if (uid === uids.person) {
      const documentId = action === 'clone' ? undefined : params.documentId;
      return db.transaction(() => followPerson(documentId, next));
    }
    if (uid === uids.article && action === 'publish' && params.documentId !== undefined) {
      const { documentId } = params;
      return db.transaction(async () => {
        const result = await next();
        await sayings.recompute(await sayings.ofStory(documentId));
        return result;
      });
    }
    if (uid !== uids.quote) return next();
    return db.transaction(async () => {
      const result = (await next()) as { documentId?: string } | null;
      const id = params.documentId ?? result?.documentId;
      if (id === undefined) return result;
      await peers.onQuote(id);
      await sayings.recompute([id]);
      return result;
    });
  };
};
