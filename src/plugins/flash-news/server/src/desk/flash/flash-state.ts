import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { FlashState } from '../../../../shared/contracts/flash';
import { isRunning } from '../../../../shared/flash';
import type { OptIn } from '../../../../shared/opt-in';
import { lastFlashEvents } from '../../events/store/events';
import { visibleLocales } from '../../visibility/is-visible';
import { publishedVersions, titleOf } from '../../visibility/store/published-versions';
import { longestUntil } from './interval';
import type { FlashRecord } from './store';

const iso = (epoch: number): string => new Date(epoch).toISOString();

/** Returns a flash as the desk sees it at `now` (epoch ms), with its title: a published one first, then that of the `home` locale. */
export const toFlashState = async (
  db: Database,
  optIn: OptIn | undefined,
  flash: FlashRecord,
  { now, maxMinutes, home }: { now: number; maxMinutes: number; home: string },
): Promise<FlashState> => {
  const { contentType, documentId } = flash;
  const { raised, ended } = await lastFlashEvents(db, contentType, documentId);
  // The flash of a type that has opted out since has no title and is visible nowhere.
  const versions = optIn ? await publishedVersions(db, contentType, [documentId]) : [];
  return {
    contentType,
    documentId,
    running: isRunning(flash, now),
    level: flash.level,
    startedAt: new Date(flash.startedAt).toISOString(),
    expiresAt: new Date(flash.expiresAt).toISOString(),
    longestUntil: new Date(longestUntil(flash.startedAt, maxMinutes)).toISOString(),
    text: flash.text,
    lastEvent: flash.lastEvent,
    title: optIn ? await titleOf(db, contentType, optIn.fields.title, documentId, home) : null,
    visibleIn: visibleLocales(versions, now),
    raised: raised && { actor: raised.actor, at: iso(raised.at) },
    ended: ended && { actor: ended.actor, at: iso(ended.at), reason: ended.reason },
  };
};
