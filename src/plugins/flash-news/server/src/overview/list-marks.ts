import type { Actor, FlashState, MarksResponse } from '../../../shared/contract';
import { hasEnded } from '../../../shared/flash';
import { transact, snapshot, type Database } from '../database/connection';
import type { Authorise } from '../desk/flash/flash-transaction';
import type { FlashService } from '../desk/flash/service';
import { findFlash, runningFlashes } from '../desk/flash/store';
import type { Kills } from '../desk/kill/service';
import type { Acts } from '../events/act';
import type { ChangesAt } from '../feed/next-moment';
import type { Clock } from '../newsroom/clock';
import { embargoedVersions } from '../visibility/store/releases';

export interface ListViewPeers {
  db: Database;
  acts: Acts;
  clock: Clock;
  flash: FlashService;
  kills: Kills;
  changesAt: ChangesAt;
}

/** More than wait for their release in any newsroom; what a list shows of them has to end somewhere. */
const EMBARGOES = 500;

const toIso = (epoch: number): string => new Date(epoch).toISOString();

/** What the content manager's list of a type shows of the desk, and does with many entries at once. */
export const createListView = ({ db, acts, clock, flash, kills, changesAt }: ListViewPeers) => ({
  async marks(uid: string): Promise<MarksResponse> {
    // Before anything is read: what changes meanwhile is then read again.
    const next = await changesAt();
    return snapshot(db, async () => {
      const now = clock.now();
      const running = (await runningFlashes(db, now)).filter((one) => one.contentType === uid);
      const embargoed = await embargoedVersions(db, uid, now, EMBARGOES);
      const killed = (await kills.list()).filter((one) => one.contentType === uid);
      return {
        data: {
          flashes: running.map(({ documentId, level, expiresAt }) => ({
            ...{ documentId, level, expiresAt: toIso(expiresAt) },
          })),
          embargoes: embargoed.map(({ documentId, locale, releasedAt }) => ({
            ...{ documentId, locale, releasedAt: toIso(releasedAt) },
          })),
          killed: killed.map(({ documentId }) => documentId),
        },
        meta: { now: toIso(now), changesAt: next },
      };
    });
  },

  /** Ends what is running on any of the documents: all of it, or nothing where one is refused. */
  endAll: (
    contentType: string,
    { documentIds, reason }: { documentIds: string[]; reason?: string },
    actor: Actor,
    authorise: Authorise,
  ): Promise<FlashState[]> =>
    transact(db, async () => {
      const now = await acts.moment();
      const ended: FlashState[] = [];
      for (const documentId of documentIds) {
        const found = await findFlash(db, contentType, documentId);
        if (!found || hasEnded(found, now)) continue;
        const target = { contentType, documentId };
        const request = reason === undefined ? {} : { reason };
        ended.push(await flash.end(target, request, actor, authorise));
      }
      return ended;
    }),
});
