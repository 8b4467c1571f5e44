import { errors } from '@strapi/utils';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type { KillRequest, KillState, ReviveRequest } from '../../../../shared/contracts/kill';
import { slugFieldOf } from '../../slugs/former-slugs';
import { saveFormerSlug } from '../../slugs/store';
import { changeNews } from '../../database/change-news';
import type { DocumentKey } from '../../database/version-key';
import type { TransactionClock } from '../../events/transaction-clock';
import { logEmbargoLift } from '../../events/log-embargo-lift';
import { appendEvent } from '../../events/store/events';
import { newsConflict } from '../../http/news-conflict';
import type { Authorise } from '../../newsroom/authorise';
import type { Locales } from '../../newsroom/locales';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';
import { isVisible, NEVER, visibleLocales } from '../../visibility/is-visible';
import { backfillDocument } from '../../visibility/store/backfill-releases';
import {
  existingLocales,
  publishedVersions,
  type PublishedVersion,
} from '../../visibility/store/published-versions';
import { upsertRelease, releasesOf } from '../../visibility/store/releases';
import { checkNotices } from './check-notices';
import { goneError } from './gone-error';
import { noticeFor } from './notice-for';
import { allKills, deleteKill, findKill, insertKill, type KillRecord } from './store';

const toKillState = ({ killedAt, releases: _former, ...kill }: KillRecord): KillState => ({
  ...kill,
  killedAt: new Date(killedAt).toISOString(),
});

export interface KillPeers {
  db: Database;
  transactionClock: TransactionClock;
  optIns: OptIns;
  locales: Locales;
  /** Ends a document's running flash, if any. Under the newsroom lock; `now` in epoch ms. */
  endFlashUnchecked: (
    db: Database,
    document: DocumentKey,
    end: { actor: Actor; reason: string; now: number },
  ) => Promise<void>;
}

/** A document and its kill, read under the newsroom lock. Times in epoch ms. */
interface KillContext {
  uid: string;
  documentId: string;
  now: number;
  versions: PublishedVersion[];
  kill: KillRecord | null;
}

/**
 * Kills a story in all its locales at once, and revives it. While it is killed, its releases are set to `NEVER`, which
 * hides it wherever a release is checked.
 */
export const createKills = (peers: KillPeers) => {
  const { db, transactionClock, optIns, locales, endFlashUnchecked } = peers;

  const load = async (
    { contentType, documentId }: DocumentKey,
    authorise: Authorise,
  ): Promise<KillContext> => {
    const { uid, fields } = optIns.get(contentType);
    const now = await transactionClock.lockedNow();
    await backfillDocument(db, uid, documentId, now);
    if ((await existingLocales(db, uid, documentId)).length === 0) {
      throw new errors.NotFoundError('documentId: no such story');
    }
    const versions = await publishedVersions(db, uid, [documentId], slugFieldOf(fields));
    authorise(versions.map(({ locale }) => locale));
    const kill = await findKill(db, uid, documentId);
    return { uid, documentId, now, versions, kill };
  };

  /** Sets all releases to `NEVER`, and returns the former ones by locale (epoch ms). */
  const hideReleases = async (
    { uid, documentId, now, versions }: KillContext,
    publicIn: string[],
  ): Promise<Record<string, number>> => {
    const releases = await releasesOf(db, uid, documentId);
    for (const release of releases) {
      if (publicIn.includes(release.locale)) await logEmbargoLift(db, release, now);
      await upsertRelease(db, { ...release, releasedAt: NEVER, releaseLogged: false }, now);
    }
    // Readers know these slugs, which may change before the story is revived.
    for (const { locale, slug } of versions) {
      if (slug === null || !publicIn.includes(locale)) continue;
      await saveFormerSlug(db, { contentType: uid, documentId, locale, slug }, now);
    }
    return Object.fromEntries(releases.map(({ locale, releasedAt }) => [locale, releasedAt]));
  };

  const restoreReleases = async (context: KillContext, kill: KillRecord): Promise<void> => {
    const { uid, documentId, now } = context;
    for (const release of await releasesOf(db, uid, documentId)) {
      // What readers have not seen before the kill is new to them: first published since, or with a release that has passed.
      const former = kill.releases[release.locale] ?? now;
      const releasedAt = former > kill.killedAt ? Math.max(former, now) : former;
      const releaseLogged = isVisible({ releasedAt }, now);
      await upsertRelease(db, { ...release, releasedAt, releaseLogged }, now);
    }
  };

  const goneErrorIn = async ({ notices, documentId }: KillRecord, locale: string): Promise<Error> =>
    goneError(noticeFor(notices, locale, await locales.configured()), documentId, locale);

  return {
    /**
     * Kills a document: reading it answers 410 with the notice of the locale, and lists leave it out.
     * @throws 400 without a notice in each visible locale; 404 unknown type or document; 409 where it is killed already, or not
     * visible.
     */
    kill: (
      document: DocumentKey,
      { notices, reason }: KillRequest,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<KillState> =>
      changeNews(db, async () => {
        const context = await load(document, authorise);
        const { uid: contentType, documentId, now, versions } = context;
        if (context.kill)
          throw newsConflict('This is taken down already.', 'killed', toKillState(context.kill));
        const publicIn = visibleLocales(versions, now);
        if (publicIn.length === 0) {
          throw newsConflict(
            'Readers can’t see this. Unpublish it, if it is not to appear.',
            'notVisible',
          );
        }
        checkNotices(notices, publicIn, await locales.configured());
        const releases = await hideReleases(context, publicIn);
        const killed = { contentType, documentId };
        const kill = { ...killed, notices, reason, killedAt: now, actor, publicIn, releases };
        await insertKill(db, kill);
        await endFlashUnchecked(db, kill, { actor, reason: 'The story was taken down.', now });
        const event = { ...killed, kind: 'news.killed', locale: null } as const;
        const detail = { notices, publicIn };
        await appendEvent(db, { ...event, actor, reason, detail, public: true, at: now });
        return toKillState(kill);
      }),

    /** Revives a killed document. @throws 404 unknown type or document; 409 where it isn't killed. */
    revive: (
      document: DocumentKey,
      { reason }: ReviveRequest,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<void> =>
      changeNews(db, async () => {
        const context = await load(document, authorise);
        if (!context.kill) throw newsConflict('This isn’t taken down.', 'notKilled');
        await restoreReleases(context, context.kill);
        const { uid: contentType, documentId, now } = context;
        await deleteKill(db, contentType, documentId);
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

    /** Lists the killed documents, the latest first. */
    list: async (): Promise<KillState[]> => (await allKills(db)).map(toKillState),

    async find(uid: string, documentId: string): Promise<KillState | null> {
      const kill = await findKill(db, uid, documentId);
      return kill && toKillState(kill);
    },

    /** Refuses a read of a killed document. @throws 410 with the notice, where it was visible in one of `locales`. */
    async refuseGone(uid: string, documentId: string, locales: string[]): Promise<void> {
      const kill = await findKill(db, uid, documentId);
      const seenIn = locales.find((locale) => kill?.publicIn.includes(locale));
      if (kill && seenIn !== undefined) throw await goneErrorIn(kill, seenIn);
    },

    /** Throws 410 if the document was killed at `since` (epoch ms) or later. */
    async refuseKilledSince(
      { contentType, documentId }: DocumentKey,
      locale: string,
      since: number,
    ): Promise<void> {
      const kill = await findKill(db, contentType, documentId);
      if (kill && kill.killedAt >= since) throw await goneErrorIn(kill, locale);
    },
  };
};

export type Kills = ReturnType<typeof createKills>;
