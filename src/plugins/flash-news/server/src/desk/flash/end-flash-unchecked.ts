import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { Actor } from '../../../../shared/contracts/actor';
import { hasEnded } from '../../../../shared/flash';
import type { DocumentKey } from '../../database/version-key';
import { appendEvent } from '../../events/store/events';
import { flashDetail } from './flash-detail';
import { findFlash, updateFlash } from './store';

/** Ends and logs a deleted or killed story's flash, if it runs. Under the newsroom lock; `now` in epoch ms. */
export const endFlashUnchecked = async (
  db: Database,
  { contentType, documentId }: DocumentKey,
  { actor, reason, now }: { actor: Actor; reason: string; now: number },
): Promise<void> => {
  const flash = await findFlash(db, contentType, documentId);
  if (!flash || hasEnded(flash, now)) return;
  const detail = flashDetail('flash.ended', flash, { expiresAt: now });
  const lastEvent = await appendEvent(db, {
    ...{ kind: 'flash.ended', contentType, documentId, locale: null, level: flash.level },
    ...{ expiresAt: now, actor, reason, detail, public: true, at: now },
  });
  // A new raise within 5 s repeats no request: this flash has ended.
  const forgotten = { lastRequest: null, lastRequestAt: null };
  await updateFlash(db, flash.id, { expiresAt: now, endLogged: true, lastEvent, ...forgotten });
};
