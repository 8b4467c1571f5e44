import type { Database } from '@newsroom/plugin-kit/server/database/connection';
import type { MarksResponse } from '../../../shared/contracts/desk';
import { snapshot } from '../database/connection';
import { runningFlashes } from '../desk/flash/store';
import type { Kills } from '../desk/kill/service';
import { keptOut, runningPins } from '../desk/placement/store';
import type { ChangesAt } from '../feed/next-moment';
import type { Clock } from '../newsroom/clock';
import { releasesAhead, type ReleaseAhead } from '../visibility/store/releases';

export interface ListMarksPeers {
  db: Database;
  clock: Clock;
  kills: Kills;
  changesAt: ChangesAt;
}

/** A bound on each part of the answer, above the embargoes of any newsroom. */
const MAX_MARKS = 500;

const toIso = (epoch: number): string => new Date(epoch).toISOString();

/** A release of a version, as in the answer. */
const toRelease = ({ documentId, locale, releasedAt }: ReleaseAhead) => ({
  ...{ documentId, locale, releasedAt: toIso(releasedAt) },
});

/** Reads the marks in the content manager's list of a type: flashes, releases ahead, places in Latest news and kills. */
export const createListMarks =
  ({ db, clock, kills, changesAt }: ListMarksPeers) =>
  async (uid: string): Promise<MarksResponse> => {
    const isOfType = ({ contentType }: { contentType: string }): boolean => contentType === uid;
    // Read first, so that a change during the request leads to a reload.
    const next = await changesAt();
    return snapshot(db, async () => {
      const now = clock.now();
      const running = (await runningFlashes(db, now)).filter(isOfType);
      const ahead = await releasesAhead(db, uid, now, MAX_MARKS);
      const pins = (await runningPins(db, now)).filter(isOfType);
      const out = (await keptOut(db, MAX_MARKS)).filter(isOfType);
      const killed = (await kills.list()).filter(isOfType);
      return {
        data: {
          flashes: running.map(({ documentId, level, expiresAt }) => ({
            ...{ documentId, level, expiresAt: toIso(expiresAt) },
          })),
          embargoes: ahead.filter(({ published }) => published).map(toRelease),
          planned: ahead.filter(({ published }) => !published).map(toRelease),
          pinned: pins.flatMap(({ documentId, locale, pinnedUntil }) =>
            pinnedUntil === null ? [] : [{ documentId, locale, until: toIso(pinnedUntil) }],
          ),
          keptOut: out.map(({ documentId, locale }) => ({ documentId, locale })),
          killed: killed.map(({ documentId }) => documentId),
        },
        meta: { now: toIso(now), changesAt: next },
      };
    });
  };

export type ListMarks = ReturnType<typeof createListMarks>;
