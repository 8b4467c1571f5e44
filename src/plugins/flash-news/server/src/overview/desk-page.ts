import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { DeskResponse, EmbargoedVersion, RefusedPlan } from '../../../shared/contracts/desk';
import type { FlashPermissions, FlashState } from '../../../shared/contracts/flash';
import type { TitledPlacement } from '../../../shared/contracts/placement';
import { PERMISSIONS } from '../../../shared/permissions';
import { inTurn, snapshot } from '../database/connection';
import type { VersionKey } from '../database/version-key';
import { flashPermissions } from '../desk/flash/flash-permissions';
import type { FlashService } from '../desk/flash/service';
import { endedFlashes } from '../desk/flash/store';
import type { Kills } from '../desk/kill/service';
import { findPlan, refusedPlans } from '../desk/plan/store';
import type { Newsroom } from '../newsroom/newsroom';
import { publishedVersions } from '../visibility/store/published-versions';
import { releasesAhead } from '../visibility/store/releases';
import type { TitleOf } from '../visibility/titles';

export interface DeskPagePeers extends Pick<
  Newsroom,
  'clock' | 'db' | 'locales' | 'optIns' | 'permissions'
> {
  flash: FlashService;
  kills: Kills;
  placed: (now: number) => Promise<TitledPlacement[]>;
  titleOf: TitleOf;
}

const NO_PERMISSIONS: FlashPermissions = { raise: false, end: false, lines: [] };

const MAX_ENDED = 10;
const MAX_EMBARGOED = 20;
const MAX_REFUSED = 20;

/** Reads the desk page in one snapshot of the database. */
export const createDeskPage = (peers: DeskPagePeers) => {
  const { db, clock, optIns, locales, flash, kills, placed, titleOf, permissions } = peers;

  const mayRelease = (ability: Ability, { contentType, locale }: VersionKey): boolean =>
    permissions.allows(ability, PERMISSIONS.changeRelease, contentType, [locale]);

  const refused = async (ability: Ability): Promise<RefusedPlan[]> => {
    const plans = await refusedPlans(db, MAX_REFUSED);
    return inTurn(plans, async ({ publishAt, failure, ...plan }) => ({
      ...plan,
      title: await titleOf(plan.contentType, plan.documentId, plan.locale),
      publishAt: new Date(publishAt).toISOString(),
      failure: failure ?? '',
      may: { release: mayRelease(ability, plan) },
    }));
  };

  const embargoed = async (ability: Ability, now: number): Promise<EmbargoedVersion[]> => {
    const found = await inTurn(optIns.all(), ({ uid }) =>
      releasesAhead(db, uid, now, MAX_EMBARGOED),
    );
    const first = found
      .flat()
      .sort((a, b) => a.releasedAt - b.releasedAt)
      .slice(0, MAX_EMBARGOED);
    return inTurn(first, async ({ contentType, documentId, locale, releasedAt, published }) => {
      const version = { contentType, documentId, locale };
      const plan = published ? null : await findPlan(db, version);
      return {
        ...version,
        title: await titleOf(contentType, documentId, locale),
        releasedAt: new Date(releasedAt).toISOString(),
        published,
        plannedBy: plan?.actor ?? null,
        may: { release: mayRelease(ability, version) },
      };
    });
  };

  type Running = DeskResponse['data']['running'][number];

  const withPermissions = async (ability: Ability, state: FlashState): Promise<Running> => {
    const { contentType, documentId, text } = state;
    // Nothing is allowed on a type that has opted out meanwhile.
    if (!optIns.find(contentType)) return { ...state, may: NO_PERMISSIONS };
    const versions = await publishedVersions(db, contentType, [documentId]);
    const publishedIn = versions.map(({ locale }) => locale);
    return {
      ...state,
      may: flashPermissions(permissions, ability, contentType, { publishedIn, text }),
    };
  };

  return {
    /** Returns running flashes with the user's permissions, and ended flashes, embargoes, placements and kills. */
    read: (ability: Ability): Promise<{ data: DeskResponse['data']; now: number }> =>
      snapshot(db, async () => {
        const now = clock.now();
        const { default: home } = await locales.configured();
        const ended = await endedFlashes(db, now, MAX_ENDED);
        const killed = await kills.list();
        const data = {
          running: await inTurn(await flash.running(now), (one) => withPermissions(ability, one)),
          ended: await inTurn(ended, (record) => flash.toState(record, now)),
          embargoed: await embargoed(ability, now),
          refusedPlans: await refused(ability),
          placed: await placed(now),
          killed: await inTurn(killed, async (kill) => ({
            ...kill,
            title: await titleOf(kill.contentType, kill.documentId, home),
          })),
        };
        return { data, now };
      }),
  };
};

export type DeskPage = ReturnType<typeof createDeskPage>;
