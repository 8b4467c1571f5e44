import { errors } from '@strapi/utils';
import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import type { ChangeReleaseRequest, ReleaseState } from '../../../../shared/contracts/release';
import { changeNews } from '../../database/change-news';
import type { VersionKey } from '../../database/version-key';
import type { TransactionClock } from '../../events/transaction-clock';
import { deriveReleaseEvent } from '../../events/derive-events';
import { logEmbargoLift } from '../../events/log-embargo-lift';
import { appendEvent } from '../../events/store/events';
import { newsConflict } from '../../http/news-conflict';
import type { Authorise } from '../../newsroom/authorise';
import type { OptIns } from '../../newsroom/opt-in/opt-ins';
import { isVisible, NEVER } from '../../visibility/is-visible';
import { backfillDocument } from '../../visibility/store/backfill-releases';
import {
  existingLocales,
  publishedAmong,
  publishedVersions,
} from '../../visibility/store/published-versions';
import {
  deleteReleases,
  insertMissing,
  upsertRelease,
  type Release,
  releasesOf,
} from '../../visibility/store/releases';
import { findKill, killsAmong } from '../kill/store';
import { deletePlan, insertPlan } from '../plan/store';
import { formerRelease } from './embargo';
import { withdrawalConflict } from './withdrawal-conflict';

/** Rows in a statement; older builds of SQLite bind at most 999 values. */
const BATCH = 100;

/** `releasedAt`: "now", epoch ms, or ISO 8601 with an offset. */
export type SetRelease = VersionKey &
  Omit<ChangeReleaseRequest, 'releasedAt'> & { releasedAt: string | number };

export type ClearRelease = VersionKey & { reason?: string | undefined };

const toEpoch = (releasedAt: string | number, now: number): number => {
  if (releasedAt === 'now') return now;
  const epoch = Math.trunc(new Date(releasedAt).getTime());
  if (Number.isNaN(epoch)) throw new errors.ValidationError('releasedAt: must be "now" or a time');
  return epoch;
};

/** Inserts the releases of versions that have none, `NEVER` for a killed story. */
const insertMissingReleases = async (
  db: Database,
  uid: string,
  releases: Release[],
  now: number,
): Promise<void> => {
  for (let start = 0; start < releases.length; start += BATCH) {
    const batch = releases.slice(start, start + BATCH);
    const documents = batch.map(({ documentId }) => documentId);
    const killed = (await killsAmong(db, uid, documents)).map(({ documentId }) => documentId);
    const missing = batch.map((release) =>
      killed.includes(release.documentId)
        ? { ...release, releasedAt: NEVER, releaseLogged: false }
        : release,
    );
    await insertMissing(db, missing, now);
  }
};

/** @throws 400 where the time has passed; 409 where it is published already. */
const checkPlan = ({ to, now, published }: { to: number; now: number; published: boolean }) => {
  if (published) throw newsConflict('This is published already.', 'published');
  if (to > now) return;
  throw invalidField('releasedAt', 'must be a time ahead, for the story to be published then');
};

/** Sets the releases of versions, and adds missing ones to inserted rows. */
export const createReleaseService = (
  db: Database,
  transactionClock: TransactionClock,
  optIns: OptIns,
) => {
  /** Loads a version's release, in epoch ms, under the newsroom lock. @throws 404 no such version; 409 killed. */
  const load = async ({ contentType, documentId, locale }: VersionKey, authorise: Authorise) => {
    const { uid } = optIns.get(contentType);
    if (!(await existingLocales(db, uid, documentId)).includes(locale)) {
      throw new errors.NotFoundError(`documentId: no such story in the locale "${locale}"`);
    }
    authorise([locale]);
    const now = await transactionClock.lockedNow();
    await backfillDocument(db, uid, documentId, now);
    if (await findKill(db, uid, documentId)) {
      throw newsConflict('This story is taken down. Revive it first.', 'killed');
    }
    const releases = await releasesOf(db, uid, documentId);
    const versions = await publishedVersions(db, uid, [documentId]);
    return {
      now,
      from: releases.find((release) => release.locale === locale)?.releasedAt ?? null,
      published: versions.some((one) => one.locale === locale),
    };
  };

  return {
    /**
     * Sets the release of a version: in the future (an embargo), now ("release as new"), or in the past. A visible
     * version is moved into the future only with `confirmWithdrawal`. With `publish`, plans that the draft is published then;
     * without, an earlier plan ends.
     * @throws 400 bad time; 404 unknown type, document or version; 409 unconfirmed withdrawal, or published already.
     */
    set(
      request: SetRelease,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<ReleaseState> {
      const { uid } = optIns.get(request.contentType);
      const { documentId, locale } = request;
      const version = { contentType: uid, documentId, locale };
      return changeNews(db, async () => {
        const { now, from, published } = await load(version, authorise);
        const to = toEpoch(request.releasedAt, now);
        if (request.publish === true) checkPlan({ to, now, published });
        const visible = isVisible(published ? { releasedAt: to } : undefined, now);
        const releasedAt = new Date(to).toISOString();
        const state = { ...version, releasedAt, published, visible };
        const hadPlan = await deletePlan(db, version);
        if (request.publish === true) await insertPlan(db, { ...version, publishAt: to, actor });
        else if (from === to && !hadPlan) return state;

        const event = request.publish
          ? ({ kind: 'news.planned', public: false } as const)
          : deriveReleaseEvent({ from, to, published }, now);
        if (event.kind === 'news.withdrawn' && request.confirmWithdrawal !== true) {
          throw withdrawalConflict(
            `Readers see this version now. It would disappear until ${releasedAt}; confirm the withdrawal (confirmWithdrawal) to go on.`,
          );
        }
        if (from !== null && published)
          await logEmbargoLift(db, { ...version, releasedAt: from }, now);
        await upsertRelease(db, { ...version, releasedAt: to, releaseLogged: state.visible }, now);
        const reason = request.reason ?? null;
        const detail = formerRelease(from);
        // Hidden until now, it comes back at an earlier place.
        const isBack = event.kind === 'news.released' && (from ?? to) > now && to < now;
        await appendEvent(db, {
          ...{ ...event, ...version, releasedAt: to, actor, reason, detail, at: now },
          changed: isBack || null,
        });
        return state;
      });
    },

    /** Takes the release, and the plan to publish it then, off a draft. @throws 404; 409 where it is published. */
    clear(
      { reason, ...version }: ClearRelease,
      actor: Actor,
      authorise: Authorise = () => undefined,
    ): Promise<ReleaseState> {
      return changeNews(db, async () => {
        const { now, from, published } = await load(version, authorise);
        const state = { ...version, releasedAt: null, published, visible: false };
        if (published) {
          throw newsConflict(
            'This is published. Release it now, or set another time for its release.',
            'published',
          );
        }
        const hadPlan = await deletePlan(db, version);
        if (from === null && !hadPlan) return state;
        await deleteReleases(db, [version]);
        await appendEvent(db, {
          ...{ kind: 'news.unscheduled', ...version, actor, detail: formerRelease(from) },
          ...{ reason: reason ?? null, public: false, at: now },
        });
        return state;
      });
    },

    /** Adds the missing releases of rows that were just inserted; returns the documentIds of the published ones. */
    async releaseInserted(uid: string, ids: number[]): Promise<string[]> {
      const versions = await publishedAmong(db, uid, ids);
      if (versions.length === 0) return [];
      // Under the newsroom lock before the release is inserted, as everywhere: else two writers wait for each other.
      const at = await transactionClock.now();
      const releases = versions.map((version) => ({
        ...{ contentType: uid, ...version, releasedAt: at, releaseLogged: false },
      }));
      await insertMissingReleases(db, uid, releases, at);
      // Published, it must not be published again by a plan, after it was unpublished.
      for (const release of releases) await deletePlan(db, release);
      return [...new Set(versions.map(({ documentId }) => documentId))];
    },
  };
};

export type ReleaseService = ReturnType<typeof createReleaseService>;
