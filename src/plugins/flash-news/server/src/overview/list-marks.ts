import type { MarksResponse } from '../../../shared/contracts/desk';
import { snapshot, type Database } from '../database/connection';
import { runningFlashes } from '../desk/flash/store';
import type { Kills } from '../desk/kill/service';
import type { ChangesAt } from '../feed/next-moment';
import type { Clock } from '../newsroom/clock';
import { releasesAhead } from '../visibility/store/releases';

export interface ListMarksPeers {
  db: Database;
  clock: Clock;
  kills: Kills;
  changesAt: ChangesAt;
}

/** A bound on the answer, above the embargoes of any newsroom. */
const MAX_EMBARGOES = 500;

const toIso = (epoch: number): string => new Date(epoch).toISOString();

/** Reads the marks in the content manager's list of a type: flashes, embargoes and kills. */
export const createListMarks =
  ({ db, clock, kills, changesAt }: ListMarksPeers) =>
  async (uid: string): Promise<MarksResponse> => {
    // Read first, so that a change during the request leads to a reload.
    const next = await changesAt();
    return snapshot(db, async () => {
      const now = clock.now();
      const running = (await runningFlashes(db, now)).filter((one) => one.contentType === uid);
      const embargoed = await releasesAhead(db, uid, now, MAX_EMBARGOES);
      const killed = (await kills.list()).filter((one) => one.contentType === uid);
      return {
        data: {
          flashes: running.map(({ documentId, level, expiresAt }) => ({
            ...{ documentId, level, expiresAt: toIso(expiresAt) },
          })),
          embargoes: embargoed.map(({ documentId, locale, releasedAt, published }) => ({
            ...{ documentId, locale, releasedAt: toIso(releasedAt), published },
          })),
          killed: killed.map(({ documentId }) => documentId),
        },
        meta: { now: toIso(now), changesAt: next },
      };
    });
  };

export type ListMarks = ReturnType<typeof createListMarks>;
