import type { Actor, FlashState, MarksResponse } from '../../../shared/contract';
import { transact, snapshot, type Database } from '../store/connection';
import { findFlash, runningFlashes } from '../store/flashes';
import { hasEnded } from '../../../shared/flash';
import { embargoedVersions } from '../store/releases';
import type { Acts } from './act';
import type { Clock } from './clock';
import type { FlashService } from './flash';
import type { Authorise } from './flash-scene';
import type { Kills } from './kill';
import type { ChangesAt } from './next-moment';

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
