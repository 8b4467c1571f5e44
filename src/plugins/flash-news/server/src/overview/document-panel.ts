import { errors } from '@strapi/utils';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { DocumentFlashResponse } from '../../../shared/contracts/desk';
import { STORY_ACTIONS, PERMISSIONS } from '../../../shared/permissions';
import { flashPermissions } from '../desk/flash/flash-permissions';
import type { FlashService } from '../desk/flash/service';
import type { Kills } from '../desk/kill/service';
import { plansOf, type PlanRecord } from '../desk/plan/store';
import type { Placements } from '../desk/placement/service';
import { embargoesOf, toEmbargo } from '../desk/release/embargo';
import type { ChangesAt } from '../feed/next-moment';
import type { Newsroom } from '../newsroom/newsroom';
import { type Action, PUBLISH } from '../newsroom/permissions';
import { toLimits } from '../newsroom/settings/to-limits';
import { isKilled, visibleLocales } from '../visibility/is-visible';
import {
  existingLocales,
  modifiedLocales,
  publishedVersions,
  type PublishedVersion,
} from '../visibility/store/published-versions';
import { releasesOf, type Release } from '../visibility/store/releases';

export interface DocumentPanelPeers extends Pick<
  Newsroom,
  'clock' | 'db' | 'optIns' | 'permissions' | 'settings'
> {
  flash: FlashService;
  kills: Kills;
  placements: Placements;
  changesAt: ChangesAt;
}

const toPlannedPublication = ({ locale, publishAt, actor, failure }: PlanRecord) => ({
  ...{ locale, actor, failure },
  publishAt: new Date(publishAt).toISOString(),
});

/** Returns the saved releases, and those that published versions still lack, in order of locales. */
const allReleases = (saved: Release[], versions: PublishedVersion[]) => {
  const known = new Set(saved.map(({ locale }) => locale));
  return [...saved, ...versions.filter(({ locale }) => !known.has(locale))]
    .flatMap(({ locale, releasedAt }) =>
      releasedAt === null || isKilled({ releasedAt }) ? [] : [{ locale, releasedAt }],
    )
    .sort((a, b) => Number(a.locale > b.locale) - Number(a.locale < b.locale));
};

/**
 * Reads what the side panels show of a document, with what the user is allowed to do.
 * @throws 403 without a permission on the type or to read the desk; 404 unknown type or document.
 */
export const createDocumentPanel = (peers: DocumentPanelPeers) => {
  const { db, clock, optIns, flash, kills, placements, permissions, settings, changesAt } = peers;

  const permissionsOf = (
    ability: Ability,
    uid: string,
    {
      locales,
      publishedIn,
      modifiedIn,
    }: Record<'locales' | 'publishedIn' | 'modifiedIn', string[]>,
  ) => {
    const allows = (action: Action, where: string[]): boolean =>
      permissions.allows(ability, action, uid, where);
    const among = (action: Action, where: string[]): string[] =>
      where.filter((locale) => allows(action, [locale]));
    const waiting = locales.filter(
      (locale) => !publishedIn.includes(locale) || modifiedIn.includes(locale),
    );
    return {
      publish: among(PUBLISH, waiting),
      release: among(PERMISSIONS.changeRelease, locales),
      place: among(PERMISSIONS.placeInLatest, locales),
      correct: among(PERMISSIONS.addCorrection, publishedIn),
      kill: allows(PERMISSIONS.kill, publishedIn),
    };
  };

  return async (
    ability: Ability,
    contentType: string,
    documentId: string,
  ): Promise<DocumentFlashResponse> => {
    const { uid } = optIns.get(contentType);
    if (!STORY_ACTIONS.some((action) => ability.can(action, uid))) {
      permissions.requireWithoutType(ability, PERMISSIONS.readDesk);
    }
    const locales = await existingLocales(db, uid, documentId);
    if (locales.length === 0) throw new errors.NotFoundError('documentId: no such story');
    // Read first, so that a change during the request leads to a reload.
    const next = await changesAt();
    const now = clock.now();
    const versions = await publishedVersions(db, uid, [documentId]);
    const publishedIn = versions.map(({ locale }) => locale);
    const modifiedIn = await modifiedLocales(db, uid, documentId);
    const saved = await releasesOf(db, uid, documentId);
    const releases = allReleases(saved, versions);
    const lastFlash = await flash.findForDocument(uid, documentId, now);
    const text = lastFlash?.text;
    return {
      data: {
        flash: lastFlash,
        locales,
        publishedIn,
        visibleIn: visibleLocales(versions, now),
        modifiedIn,
        releases: releases.map(({ locale, releasedAt }) => ({
          locale,
          releasedAt: new Date(releasedAt).toISOString(),
        })),
        embargoes: (await embargoesOf(db, uid, documentId, now)).map(toEmbargo),
        plans: (await plansOf(db, uid, documentId)).map(toPlannedPublication),
        placements: await placements.findForDocument(uid, documentId, now),
        killed: await kills.find(uid, documentId),
        may: {
          ...flashPermissions(permissions, ability, uid, { publishedIn, text }),
          ...permissionsOf(ability, uid, { locales, publishedIn, modifiedIn }),
        },
      },
      meta: {
        now: new Date(now).toISOString(),
        changesAt: next,
        limits: toLimits(await settings()),
      },
    };
  };
};

export type DocumentPanel = ReturnType<typeof createDocumentPanel>;
