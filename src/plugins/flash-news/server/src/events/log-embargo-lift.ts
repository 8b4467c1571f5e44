import { inTurn, type Database } from '../database/connection';
import { lockNewsroom } from '../database/lock';
import type { Version } from '../database/version';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import { TIME } from '../strapi/actor';
import { claimAnnouncement, dueReleases } from '../visibility/store/releases';
import { appendEvent } from './store/events';
import { BATCH, type DueSource } from './sweep';

/**
 * Appends `news.released` for a version whose embargo ended by time alone, unless that is in the log already. The
 * first caller claims it: the sweep, or a write that is about to log something newer of the same version, since
 * the log would otherwise withdraw a version that it never released. Inside a transaction; `now` in epoch ms.
 */
export const logEmbargoLift = async (
  db: Database,
  { contentType, documentId, locale, releasedAt }: Version & { releasedAt: number | null },
  now: number,
): Promise<void> => {
  const version = { contentType, documentId, locale };
  await lockNewsroom(db);
  if (!(await claimAnnouncement(db, version, now))) return;
  const event = { kind: 'news.released', ...version } as const;
  await appendEvent(db, { ...event, releasedAt, actor: TIME, public: true, at: now });
};

/** The embargoes of published versions that ended by `now` and are not in the log yet. */
export const dueEmbargoLifts =
  (db: Database, optIns: OptIns): DueSource =>
  async (now) => {
    const due = await inTurn(optIns.all(), ({ uid }) => dueReleases(db, uid, now, BATCH));
    return due.flat().map((release) => () => logEmbargoLift(db, release, now));
  };
