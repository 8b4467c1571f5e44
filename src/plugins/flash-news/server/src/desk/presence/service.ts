import type { PresenceResponse } from '../../../../shared/contracts/presence';
import { PRESENCE_LASTS } from '../../../../shared/presence';
import { transact, type Database } from '../../database/connection';
import type { Version } from '../../database/version';
import type { Clock } from '../../newsroom/clock';
import { deletePresences, othersPresent, savePresence, type Person } from './store';

/** Who has what open in the panel. It warns and locks nothing: nobody is kept from a story by a forgotten tab. */
export const createPresence = (db: Database, clock: Clock) => ({
  /** Somebody has a version open; answers who else has. */
  here: (version: Version, person: Person): Promise<PresenceResponse['data']> =>
    transact(db, async () => {
      const now = clock.now();
      await savePresence(db, version, person, now);
      return othersPresent(db, version, person.id, now - PRESENCE_LASTS);
    }),

  /** Deletes the rows of those who have left. */
  tidy: (): Promise<void> => deletePresences(db, clock.now() - PRESENCE_LASTS),
});

export type Presence = ReturnType<typeof createPresence>;
