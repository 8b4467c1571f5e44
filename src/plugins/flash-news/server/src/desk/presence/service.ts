import type { PresenceResponse } from '../../../../shared/contracts/presence';
import { PRESENCE_LASTS } from '../../../../shared/presence';
import { transact, type Database } from '../../database/connection';
import type { Version } from '../../database/version';
import type { Clock } from '../../newsroom/clock';
import { forgetPresences, othersPresent, putPresence, type Person } from './store';

/** Who has what open in the panel. It warns and locks nothing: nobody is kept from a story by a forgotten tab. */
export const createPresence = (db: Database, clock: Clock) => ({
  /** Somebody has a version open; answers who else has. */
  here: (version: Version, person: Person): Promise<PresenceResponse['data']> =>
    transact(db, async () => {
      const now = clock.now();
      await putPresence(db, version, person, now);
      return othersPresent(db, version, person.id, now - PRESENCE_LASTS);
    }),

  /** Forgets who has gone. */
  tidy: (): Promise<void> => forgetPresences(db, clock.now() - PRESENCE_LASTS),
});

export type Presence = ReturnType<typeof createPresence>;
