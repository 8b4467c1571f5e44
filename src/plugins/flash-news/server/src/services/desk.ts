import type { DeskResponse, EmbargoedVersion, TitledPlacement } from '../../../shared/contract';
import { inTurn, snapshot, type Database } from '../store/connection';
import { endedFlashes } from '../store/flashes';
import { embargoedVersions, type Release } from '../store/releases';
import type { Clock } from './clock';
import type { FlashService } from './flash';
import type { Kills } from './kill';
import type { Locales } from './locales';
import type { OptIns } from './opt-ins';
import type { TitleOf } from './titles';

export interface DeskPeers {
  db: Database;
  clock: Clock;
  optIns: OptIns;
  locales: Locales;
  flash: FlashService;
  kills: Kills;
  /** What is on top of Latest news, or kept out of it. */
  placed: (now: number) => Promise<TitledPlacement[]>;
  title: TitleOf;
}

const ENDED = 10;
const EMBARGOED = 20;

/** What the newsroom has to have in sight, on one state of the database. */
export const createDesk = (peers: DeskPeers) => {
  const { db, clock, optIns, locales, flash, kills, placed, title } = peers;

  const embargoed = async (now: number): Promise<EmbargoedVersion[]> => {
    const found = await inTurn(optIns.all(), ({ uid }) =>
      embargoedVersions(db, uid, now, EMBARGOED),
    );
    const first = found
      .flat()
      .sort((a, b) => a.releasedAt - b.releasedAt)
      .slice(0, EMBARGOED);
    return inTurn(first, async ({ contentType, documentId, locale, releasedAt }: Release) => ({
      contentType,
      documentId,
      locale,
      title: await title(contentType, documentId, locale),
      releasedAt: new Date(releasedAt).toISOString(),
    }));
  };

  return {
    /** Running and ended flashes, what waits for its release, and what is taken down. */
    look: (): Promise<{ data: DeskResponse['data']; now: number }> =>
      snapshot(db, async () => {
        const now = clock.now();
        const { default: home } = await locales.configured();
        const ended = await endedFlashes(db, now, ENDED);
        const killed = await kills.list();
        const data = {
          running: await flash.running(now),
          ended: await inTurn(ended, (record) => flash.present(record, now)),
          embargoed: await embargoed(now),
          placed: await placed(now),
          killed: await inTurn(killed, async (kill) => ({
            ...kill,
            title: await title(kill.contentType, kill.documentId, home),
          })),
        };
        return { data, now };
      }),
  };
};

export type Desk = ReturnType<typeof createDesk>;
