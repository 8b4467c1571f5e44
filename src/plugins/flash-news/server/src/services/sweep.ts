import type { Actor } from '../../../shared/contract';
import { transact, type Database } from '../store/connection';
import { appendEvent } from '../store/events';
import { claimExpiry, expiredFlashes, type FlashRecord } from '../store/flashes';
import { lockNewsroom } from '../store/lock';
import { claimAnnouncement, dueReleases, type Release } from '../store/releases';
import type { Clock } from './clock';
import type { OptIns } from './opt-ins';

const BATCH = 100;
const TIME: Actor = { id: null, name: 'Time' };

/**
 * Writes into the log what time alone has done: a flash that ran out, an embargo that lifted. Told once,
 * by whichever instance claims it. Nothing depends on it but announcements: what readers see is computed.
 */
export const createSweep = (db: Database, clock: Clock, optIns: OptIns) => {
  const tellExpiry = (flash: FlashRecord, now: number): Promise<void> =>
    transact(db, async () => {
      await lockNewsroom(db);
      if (!(await claimExpiry(db, flash))) return;
      const { contentType, documentId, level, expiresAt } = flash;
      const event = { kind: 'flash.expired', contentType, documentId, locale: null } as const;
      await appendEvent(db, { ...event, level, expiresAt, actor: TIME, public: true, at: now });
    });

  const tellRelease = (release: Release, now: number): Promise<void> =>
    transact(db, async () => {
      await lockNewsroom(db);
      if (!(await claimAnnouncement(db, release))) return;
      const { contentType, documentId, locale, releasedAt } = release;
      const event = { kind: 'news.released', contentType, documentId, locale } as const;
      await appendEvent(db, { ...event, releasedAt, actor: TIME, public: true, at: now });
    });

  return {
    async run(): Promise<void> {
      const now = clock.now();
      for (const flash of await expiredFlashes(db, now, BATCH)) await tellExpiry(flash, now);
      for (const { uid } of optIns.all()) {
        for (const release of await dueReleases(db, uid, now, BATCH)) {
          await tellRelease(release, now);
        }
      }
    },
  };
};
