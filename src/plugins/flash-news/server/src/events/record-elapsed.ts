import type { Actor } from '../../../shared/contract';
import type { Database } from '../database/connection';
import { lockNewsroom } from '../database/lock';
import { claimExpiry, type FlashRecord } from '../desk/flash/store';
import { claimAnnouncement, type Version } from '../visibility/store/releases';
import { appendEvent } from './store/events';

const TIME: Actor = { id: null, name: 'Time' };

/*
 * What time alone has done, told once, by whoever claims it first: the sweep, or a write that is
 * about to tell something newer of the same thing. The log would otherwise take a version back that
 * it never gave, or never tell how a flash ended. Inside a transaction only; times in epoch ms.
 */

/** Tells that a flash ran out, if it did and nobody has told. */
export const tellExpired = async (db: Database, flash: FlashRecord, now: number): Promise<void> => {
  if (flash.settled || flash.expiresAt > now) return;
  await lockNewsroom(db);
  if (!(await claimExpiry(db, flash))) return;
  const { contentType, documentId, level, expiresAt } = flash;
  const event = { kind: 'flash.expired', contentType, documentId, locale: null } as const;
  await appendEvent(db, { ...event, level, expiresAt, actor: TIME, public: true, at: now });
};

/** Tells that the embargo of a version that is, or just was, published lifted, if it did and nobody has told. */
export const tellLifted = async (
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
