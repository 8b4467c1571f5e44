import { errors } from '@strapi/utils';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { Lack, Permissions, ToSubject } from '@newsroom/plugin-kit/server/strapi/permissions';
import { CONTENT, PERMISSIONS } from '../../../shared/permissions';
import type { ContentTypeUids } from '../config';
import type { MergePair } from './merge-service';
import type { PersonEntry } from './person-fields';
import type { MergeRecord } from './store/merges';
import type { Use } from './store/moves';

export interface MayMergePeers {
  uids: ContentTypeUids;
  permissions: Permissions;
  toSubject: ToSubject;
  /** Says what a user may not do. */
  mayNot: (lack: Lack) => string;
}

/**
 * Checks who may merge persons: the permission of the plugin, since a merge changes published stories without publishing them, and
 * besides all that the content manager would ask for the same by hand.
 */
export const createMayMerge = ({ uids, permissions, toSubject, mayNot }: MayMergePeers) => {
  const require = (
    ability: Ability,
    action: string,
    uid: string,
    entry: object,
    field?: string,
  ) => {
    if (ability.can(action, uid) && ability.can(action, toSubject(uid, entry), field)) return;
    const { locale } = entry as { locale?: string | null };
    throw new errors.PolicyError(
      mayNot({ action, uid, ...(field !== undefined && { field }), ...(locale && { locale }) }),
    );
  };

  const requireUses = (
    ability: Ability,
    uses: Pick<Use, 'contentType' | 'field' | 'locales'>[],
  ) => {
    for (const { contentType, field, locales } of uses) {
      const entries = locales.length > 0 ? locales.map((locale) => ({ locale })) : [{}];
      for (const entry of entries) require(ability, CONTENT.update, contentType, entry, field);
    }
  };

  return {
    /** @throws PolicyError (403) */
    requireMerging(ability: Ability): void {
      permissions.requireAction(ability, PERMISSIONS.mergePeople);
    },

    /** @throws PolicyError (403) unless all persons may be read */
    requireReading(ability: Ability): void {
      permissions.requireAction(ability, PERMISSIONS.mergePeople);
      require(ability, CONTENT.read, uids.person, {});
    },

    pair(ability: Ability, { kept, gone, uses }: MergePair): void {
      require(ability, CONTENT.update, uids.person, kept);
      require(ability, CONTENT.update, uids.person, gone);
      require(ability, CONTENT.delete, uids.person, gone);
      requireUses(
        ability,
        uses.filter(({ documents }) => documents > 0),
      );
    },

    undo(ability: Ability, { moved }: MergeRecord, kept: PersonEntry, codes: string[]): void {
      require(ability, CONTENT.create, uids.person, {});
      require(ability, CONTENT.update, uids.person, kept);
      requireUses(
        ability,
        moved.map((use) => ({ ...use, locales: use.locales ?? codes })),
      );
    },
  };
};

export type MayMerge = ReturnType<typeof createMayMerge>;
