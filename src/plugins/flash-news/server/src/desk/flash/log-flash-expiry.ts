import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import { TIME } from '../../../../shared/actor';
import { lockNewsroom } from '../../database/lock';
import { appendEvent } from '../../events/store/events';
import { BATCH, type DueSource } from '../../events/sweep';
import { claimExpiry, flashesWithUnloggedEnd, type FlashRecord } from './store';

/**
 * Appends `flash.expired` for a flash that ended by time, unless its end is logged already. The sweep calls it, and a
 * write that is about to replace the flash; the first one claims it. Inside a transaction; `now` in epoch ms.
 */
export const logFlashExpiry = async (
  db: Database,
  flash: FlashRecord,
  now: number,
): Promise<void> => {
  if (flash.endLogged || flash.expiresAt > now) return;
  await lockNewsroom(db);
  if (!(await claimExpiry(db, flash))) return;
  const { contentType, documentId, level, expiresAt } = flash;
  const event = { kind: 'flash.expired', contentType, documentId, locale: null } as const;
  await appendEvent(db, { ...event, level, expiresAt, actor: TIME, public: true, at: now });
};

/** Returns the flashes that ended by `now` and whose end is not logged yet, for the sweep. */
export const dueFlashExpiries =
  (db: Database): DueSource =>
  async (now) =>
    (await flashesWithUnloggedEnd(db, now, BATCH)).map(
      (flash) => () => logFlashExpiry(db, flash, now),
    );
