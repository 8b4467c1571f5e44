import { transact, type Database } from '@newsroom/plugin-kit/server/database/connection';
import type { PresenceResponse } from '../../../../shared/contracts/presence';
import { PRESENCE_LASTS } from '../../../../shared/presence';
import type { VersionKey } from '../../database/version-key';
import type { Clock } from '../../newsroom/clock';
import { deletePresences, othersPresent, savePresence, type Person } from './store';

/** Tracks who has a version open in the panel. It locks nothing, since a forgotten tab must not block a story. */
export const createPresence = (db: Database, clock: Clock) => ({
  /** Records that a person has a version open, and returns who else has. */
  report: (version: VersionKey, person: Person): Promise<PresenceResponse['data']> =>
    transact(db, async () => {
      const now = clock.now();
      await savePresence(db, version, person, now);
      return othersPresent(db, version, person.id, now - PRESENCE_LASTS);
    }),

  deleteExpired: (): Promise<void> => deletePresences(db, clock.now() - PRESENCE_LASTS),
});

export type Presence = ReturnType<typeof createPresence>;
