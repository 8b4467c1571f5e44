import { errors } from '@strapi/utils';
import type { DocumentFlashResponse, Limits } from '../../../shared/contract';
import { PERMISSIONS } from '../../../shared/permissions';
import type { PluginConfig } from '../config';
import type { Database } from '../store/connection';
import { existingLocales, publishedVersions } from '../store/published';
import { NEVER, releasesOf } from '../store/releases';
import type { Clock } from './clock';
import type { FlashService } from './flash';
import { visibleLocales } from './flash-state';
import type { Kills } from './kill';
import type { OptIns } from './opt-ins';
import { PUBLISH, type Ability, type createPermissions } from './permissions';

export interface DocumentFlashPeers {
  db: Database;
  clock: Clock;
  optIns: OptIns;
  flash: FlashService;
  kills: Kills;
  permissions: ReturnType<typeof createPermissions>;
  config: () => PluginConfig;
}

export const limitsOf = ({ defaultMinutes, maxMinutes, maxRunning }: PluginConfig): Limits => ({
  defaultMinutes,
  maxMinutes,
  maxRunning,
});

/**
 * All that the side panel shows of a document, with what this person may do to it.
 * @throws 403 who may neither raise nor end nor read the desk; 404 unknown type or document.
 */
export const createDocumentFlash =
  ({ db, clock, optIns, flash, kills, permissions, config }: DocumentFlashPeers) =>
  async (
    ability: Ability,
    contentType: string,
    documentId: string,
  ): Promise<DocumentFlashResponse> => {
    const { uid } = optIns.get(contentType);
    const { raiseFlash, endFlash, readDesk } = PERMISSIONS;
    if (!ability.can(raiseFlash, uid) && !ability.can(endFlash, uid)) {
      permissions.demandPlain(ability, readDesk);
    }
    const locales = await existingLocales(db, uid, documentId);
    if (locales.length === 0) {
      throw new errors.NotFoundError('documentId: no such document');
    }
    const now = clock.now();
    const versions = await publishedVersions(db, uid, [documentId]);
    const publishedIn = versions.map(({ locale }) => locale);
    const kept = await releasesOf(db, uid, documentId);
    const releases = kept.filter(({ releasedAt }) => releasedAt !== NEVER);
    return {
      data: {
        flash: await flash.ofDocument(uid, documentId),
        publishedIn,
        visibleIn: visibleLocales(versions, now),
        releases: releases.map(({ locale, releasedAt }) => ({
          locale,
          releasedAt: new Date(releasedAt).toISOString(),
        })),
        killed: await kills.of(uid, documentId),
        may: {
          publish: locales.filter(
            (locale) =>
              !publishedIn.includes(locale) && permissions.may(ability, PUBLISH, uid, [locale]),
          ),
          raise: permissions.may(ability, raiseFlash, uid, publishedIn),
          end: permissions.may(ability, endFlash, uid, publishedIn),
        },
      },
      meta: { now: new Date(now).toISOString(), limits: limitsOf(config()) },
    };
  };
