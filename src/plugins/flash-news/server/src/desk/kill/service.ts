import { errors } from '@strapi/utils';
import type { Actor } from '../../../../shared/contracts/actor';
import type { KillRequest, KillState, ReviveRequest } from '../../../../shared/contracts/kill';
import { slugFieldOf } from '../../slugs/former-slugs';
import { saveFormerSlug } from '../../slugs/store';
import { transact, type Database } from '../../database/connection';
import { lockDocument } from '../../database/lock';
import type { Target } from '../../database/version';
import type { TransactionClock } from '../../events/transaction-clock';
import { logEmbargoLift } from '../../events/log-embargo-lift';
import { appendEvent } from '../../events/store/events';
import { newsConflict } from '../../http/news-conflict';
import type { Authorise } from '../../newsroom/authorise';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';
import { isVisible, NEVER, visibleLocales } from '../../visibility/is-visible';
import { backfillDocument } from '../../visibility/store/backfill-releases';
import {
  existingLocales,
  publishedVersions,
  type PublishedVersion,
} from '../../visibility/store/published-versions';
import { upsertRelease, releasesOf } from '../../visibility/store/releases';
import { goneError } from './gone-error';
import { allKills, deleteKill, findKill, insertKill, type KillRecord } from './store';

const toKillState = ({ killedAt, releases: _former, ...kill }: KillRecord): KillState => ({
  ...kill,
  killedAt: new Date(killedAt).toISOString(),
});

export interface KillPeers {
  db: Database;
  transactionClock: TransactionClock;
  optIns: OptIns;
  /** Ends the running flash of a document, if there is one. Under the newsroom lock; `now` in epoch ms. */
  endFlash: (
    db: Database,
    target: Target,
    end: { actor: Actor; reason: string; now: number },
  ) => Promise<void>;
}

/** What is found under the locks of a document. Times in epoch ms. */
interface Found {
  uid: string;
  documentId: string;
  now: number;
  versions: PublishedVersion[];
  kill: KillRecord | null;
}

/**
 * Taking a story down in all its languages at once, and bringing it back. While it is killed its releases
 * are set to `NEVER`: whatever asks what readers see already asks for the release.
 */
export const createKills = ({ db, transactionClock, optIns, endFlash }: KillPeers) => {
  const look = async (
    { contentType, documentId }: Target,
    authorise: Authorise,
  ): Promise<Found> => {
    const { uid, fields } = optIns.get(contentType);
    // A first publication in another language waits here, or is seen by us.
    await lockDocument(db, uid, documentId);
    // Before the lock, as all that inserts releases.
    await backfillDocument(db, uid, documentId, await transactionClock.provisionalNow());
    const now = await transactionClock.lockedNow();
    if ((await existingLocales(db, uid, documentId)).length === 0) {
      throw new errors.NotFoundError('documentId: no such document');
    }
    const versions = await publishedVersions(db, uid, [documentId], slugFieldOf(fields));
    authorise(versions.map(({ locale }) => locale));
    const kill = await findKill(db, uid, documentId);
    return { uid, documentId, now, versions, kill };
  };

  /** Takes the releases away, and gives what they were, by locale. */
  const withhold = async (
    { uid, documentId, now, versions }: Found,
    publicIn: string[],
  ): Promise<Record<string, number>> => {
    const releases = await releasesOf(db, uid, documentId);
    for (const release of releases) {
      if (publicIn.includes(release.locale)) await logEmbargoLift(db, release, now);
      await upsertRelease(db, { ...release, releasedAt: NEVER, announced: false }, now);
    }
    // Readers know these addresses, and a slug may change before the story comes back.
    for (const { locale, slug } of versions) {
      if (slug === null || !publicIn.includes(locale)) continue;
      await saveFormerSlug(db, { contentType: uid, documentId, locale, slug }, now);
    }
    return Object.fromEntries(releases.map(({ locale, releasedAt }) => [locale, releasedAt]));
  };

  const restore = async ({ uid, documentId, now }: Found, kill: KillRecord): Promise<void> => {
    for (const release of await releasesOf(db, uid, documentId)) {
      // One that was published while the story was killed is new to readers.
      const releasedAt = kill.releases[release.locale] ?? now;
      const announced = isVisible({ releasedAt }, now);
      await upsertRelease(db, { ...release, releasedAt, announced }, now);
    }
    await deleteKill(db, uid, documentId);
  };

  return {
    /**
     * Takes a document down: readers of its single read are told `notice` (410), lists leave it out.
     * @throws 404 unknown type or document; 409 where it is killed already, or readers don't see it.
     */
    kill: (
      target: Target,
      { notice, reason }: KillRequest,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<KillState> =>
      transact(db, async () => {
        const found = await look(target, authorise);
        const { uid: contentType, documentId, now, versions } = found;
        if (found.kill)
          throw newsConflict('This is taken down already.', 'killed', toKillState(found.kill));
        const publicIn = visibleLocales(versions, now);
        if (publicIn.length === 0) {
          throw newsConflict(
            'Readers can’t see this. Unpublish it, if it is not to appear.',
            'notVisible',
          );
        }
        const releases = await withhold(found, publicIn);
        const kill = {
          contentType,
          documentId,
          notice,
          reason,
          killedAt: now,
          actor,
          publicIn,
          releases,
        };
        await insertKill(db, kill);
        await endFlash(db, kill, { actor, reason: 'The story was taken down.', now });
        const event = { kind: 'news.killed', contentType, documentId, locale: null } as const;
        await appendEvent(db, { ...event, actor, reason, public: true, at: now });
        return toKillState(kill);
      }),

    /**
     * Brings a killed document back, with the releases that it had.
     * @throws 404 unknown type or document; 409 where it isn't killed.
     */
    revive: (
      target: Target,
      { reason }: ReviveRequest,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<void> =>
      transact(db, async () => {
        const found = await look(target, authorise);
        if (!found.kill) throw newsConflict('This isn’t taken down.', 'notKilled');
        await restore(found, found.kill);
        const { uid: contentType, documentId, now } = found;
        const versions = await publishedVersions(db, contentType, [documentId]);
        const isPublic = visibleLocales(versions, now).length > 0;
        const event = { kind: 'news.revived', contentType, documentId, locale: null } as const;
        await appendEvent(db, {
          ...event,
          actor,
          reason: reason ?? null,
          public: isPublic,
          at: now,
        });
      }),

    /** What is killed now, the latest first. */
    list: async (): Promise<KillState[]> => (await allKills(db)).map(toKillState),

    /** The kill of a document, if it is killed. */
    async of(uid: string, documentId: string): Promise<KillState | null> {
      const kill = await findKill(db, uid, documentId);
      return kill && toKillState(kill);
    },

    /** @throws 410 with the notice for readers, where the document is killed and they saw it in one of `locales`. */
    async refuseGone(uid: string, documentId: string, locales: string[]): Promise<void> {
      const kill = await findKill(db, uid, documentId);
      const seenIn = locales.find((locale) => kill?.publicIn.includes(locale));
      if (kill && seenIn !== undefined) throw goneError(kill.notice, documentId, seenIn);
    },
  };
};

export type Kills = ReturnType<typeof createKills>;
