import { errors } from '@strapi/utils';
import createError from 'http-errors';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Actor } from '../../../../shared/contracts/actor';
import { TIME } from '../../../../shared/actor';
import { changeNews } from '../../database/change-news';
import { inTurn } from '../../database/connection';
import { appendEvent } from '../../events/store/events';
import type { TransactionClock } from '../../events/transaction-clock';
import { newsConflict } from '../../http/news-conflict';
import type { Newsroom } from '../../newsroom/newsroom';
import { PUBLISH } from '../../newsroom/permissions';
import { deleteReleases, upsertRelease } from '../../visibility/store/releases';
import { findKill } from '../kill/store';
import { formerRelease } from './embargo';
import type { PublishDrafts } from './publish-drafts';
import { duePlans, findPlan, saveFailure, type PlanRecord } from '../plan/store';

/** Most publications that are tried at once; more are tried a moment later. */
const BATCH = 500;

/** Milliseconds after its time in which a publication is on time: readers see it a moment later, dated as planned. */
const PUNCTUAL = 60_000;

/** Milliseconds after its time for which a publication is tried again that failed by no fault of the story. */
const PATIENCE = 300_000;

export interface PublishDuePeers extends Pick<Newsroom, 'clock' | 'db' | 'optIns' | 'permissions'> {
  transactionClock: TransactionClock;
  publishDrafts: PublishDrafts;
  /** Returns what a member of staff may do; null if the account may not sign in any more. */
  abilityOf: (id: number) => Promise<Ability | null>;
  /** Runs `work` as the doing of an actor. */
  actAs: <Result>(actor: Actor, work: () => Promise<Result>) => Promise<Result>;
  onError: (error: unknown) => void;
}

const isRefusal = (error: unknown): error is Error =>
  error instanceof errors.ApplicationError || createError.isHttpError(error);

/**
 * Publishes the drafts whose time has come, as a person would: with the permissions of who planned it, through every rule of
 * a publication. A refusal is kept with the plan, for the desk. Each in a transaction of its own, by one instance.
 */
export const createPublishDue = (peers: PublishDuePeers) => {
  const { db, clock, transactionClock, optIns, permissions, publishDrafts } = peers;

  /** Whether a plan still waits as it was loaded. Under the newsroom lock. */
  const isCurrent = async (plan: PlanRecord): Promise<boolean> => {
    const current = await findPlan(db, plan);
    return current?.failure === null && current.publishAt === plan.publishAt;
  };

  /** Publishes a plan that was found due at `foundAt`: many of one time take a while, and are all on time. */
  const publish = async (
    plan: PlanRecord,
    ability: Ability | null,
    foundAt: number,
  ): Promise<void> => {
    const { contentType, documentId, locale, publishAt, actor } = plan;
    const now = await transactionClock.lockedNow();
    // Another instance was faster, or a colleague has planned it anew.
    if (!(await isCurrent(plan))) return;
    if (await findKill(db, contentType, documentId)) {
      throw newsConflict('This story is taken down.', 'killed');
    }
    // The server was away at its time: it is new to readers now.
    if (foundAt > publishAt + PUNCTUAL) {
      await upsertRelease(
        db,
        { contentType, documentId, locale, releasedAt: now, releaseLogged: false },
        now,
      );
    }
    await publishDrafts(contentType, documentId, [locale], (draft) => {
      if (ability && permissions.allowsOn(ability, PUBLISH, contentType, draft)) return;
      throw new errors.PolicyError(`${actor.name} may not publish this any more`);
    });
  };

  const keepFailure = (plan: PlanRecord, failure: string): Promise<unknown> =>
    changeNews(db, async () => {
      const { contentType, documentId, locale, publishAt } = plan;
      const now = await transactionClock.lockedNow();
      if (!(await isCurrent(plan))) return;
      await saveFailure(db, plan, failure);
      // Published by hand later, it is released then.
      await deleteReleases(db, [plan]);
      await appendEvent(db, {
        ...{ kind: 'news.planFailed', contentType, documentId, locale, actor: TIME },
        ...{ reason: failure, detail: formerRelease(publishAt), public: false, at: now },
      });
    });

  const attempt = async (plan: PlanRecord, foundAt: number): Promise<void> => {
    const { actor, publishAt } = plan;
    try {
      const ability = actor.id === null ? null : await peers.abilityOf(actor.id);
      await peers.actAs(actor, () => changeNews(db, () => publish(plan, ability, foundAt)));
    } catch (error) {
      if (isRefusal(error)) {
        await keepFailure(plan, error.message);
        return;
      }
      peers.onError(error);
      if (clock.now() > publishAt + PATIENCE) await keepFailure(plan, 'The server failed.');
    }
  };

  return async (): Promise<void> => {
    // The plans of a type that has opted out wait for its return.
    const uids = optIns.all().map(({ uid }) => uid);
    const now = clock.now();
    await inTurn(await duePlans(db, uids, now, BATCH), (plan) => attempt(plan, now));
  };
};
