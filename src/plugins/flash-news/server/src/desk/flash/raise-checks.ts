import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { FlashState } from '../../../../shared/contracts/flash';
import { byPrimacy, hasEnded } from '../../../../shared/flash';
import { inTurn } from '../../database/connection';
import type { ReadSettings } from '../../newsroom/settings/service';
import { isKilled, visibleLocales } from '../../visibility/is-visible';
import { embargoesOf, toEmbargo } from '../release/embargo';
import { flashConflict, notVisibleConflict } from './flash-conflict';
import type { FlashContext } from './flash-transaction';
import { unendedFlashes, type FlashRecord } from './store';

export interface RaiseCheckPeers {
  db: Database;
  settings: ReadSettings;
  toState: (flash: FlashRecord, now: number) => Promise<FlashState>;
}

/** Three checks before a flash is raised: the document has none running, is visible, and fewer than the maximum run. Else 409. */
export const createRaiseChecks = ({ db, settings, toState }: RaiseCheckPeers) => {
  const checkNotRunning = async ({ flash, now }: FlashContext): Promise<void> => {
    if (!flash || hasEnded(flash, now)) return;
    throw flashConflict('A flash is already running on this document: extend or change it.', {
      code: 'alreadyRunning',
      flash: await toState(flash, now),
    });
  };

  const checkVisible = async ({
    optIn,
    documentId,
    now,
    versions,
  }: FlashContext): Promise<void> => {
    if (visibleLocales(versions, now).length > 0) return;
    if (versions.some(isKilled)) {
      throw flashConflict('This story is taken down. Revive it first.', { code: 'killed' });
    }
    const embargoes = (await embargoesOf(db, optIn.uid, documentId, now)).map(toEmbargo);
    throw notVisibleConflict(
      embargoes,
      versions.map(({ locale }) => locale),
    );
  };

  const checkCapacity = async (now: number): Promise<void> => {
    const running = await unendedFlashes(db, now);
    const { maxRunning } = await settings();
    if (running.length < maxRunning) return;
    const states = await inTurn(running.sort(byPrimacy), (flash) => toState(flash, now));
    const names = states.map(({ title, documentId }) => `"${title ?? documentId}"`).join(', ');
    throw flashConflict(
      `${running.length} flashes are running, and ${maxRunning} is the most at once: ${names}. End one of them first.`,
      { code: 'tooMany', running: states },
    );
  };

  return { checkNotRunning, checkVisible, checkCapacity };
};
