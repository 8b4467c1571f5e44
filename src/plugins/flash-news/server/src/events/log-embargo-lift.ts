import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { TIME } from '../../../shared/actor';
import { inTurn } from '../database/connection';
import { lockNewsroom } from '../database/lock';
import type { VersionKey } from '../database/version-key';
import type { OptIns } from '../newsroom/opt-in/opt-ins';
import { claimReleaseEvent, dueReleases, notifyRelease } from '../visibility/store/releases';
import { appendEvent } from './store/events';
import { BATCH, type DueSource } from './sweep';

/**
 * Appends `news.released` for a version whose embargo ended by time, unless it is logged already. The sweep calls it,
 * and a write before it logs a newer event of the version; the first one claims it. Otherwise the log would withdraw a
 * version that it never released. Inside a transaction; `now` in epoch ms.
 */
export const logEmbargoLift = async (
  db: Database,
  { contentType, documentId, locale, releasedAt }: VersionKey & { releasedAt: number | null },
  now: number,
): Promise<void> => {
  const version = { contentType, documentId, locale };
  await lockNewsroom(db);
  if (!(await claimReleaseEvent(db, version, now))) return;
  // What is derived from visible versions, as the search index is, has not seen this one.
  await notifyRelease(db, version);
  const event = { kind: 'news.released', ...version } as const;
  await appendEvent(db, { ...event, releasedAt, actor: TIME, public: true, at: now });
};

/** Returns the embargoes of published versions that ended by `now` and are not logged yet, for the sweep. */
export const dueEmbargoLifts =
  (db: Database, optIns: OptIns): DueSource =>
  async (now) => {
    const due = await inTurn(optIns.all(), ({ uid }) => dueReleases(db, uid, now, BATCH));
    return due.flat().map((release) => () => logEmbargoLift(db, release, now));
  };
