import { errors } from '@strapi/utils';
import type { Ability } from '@newsroom/plugin-kit/server/strapi/ability';
import type { ToSubject } from '@newsroom/plugin-kit/server/strapi/permissions';
import { READ_STORIES, type PermissionId } from '../../../shared/permissions';
import type { Authorise } from './authorise';

/** Strapi's own permissions to read and publish a type in the content manager. */
export const READ = READ_STORIES;
export const PUBLISH = 'plugin::content-manager.explorer.publish';

export type Action = PermissionId | typeof READ | typeof PUBLISH;

/** Checks permissions. Throws PolicyError, the only 403 that Strapi's router (compose-endpoint.js) answers in full. */
export const createPermissions = (toSubject: ToSubject) => {
  /** Whether the action is allowed on a type in all of the locales; with no locales: in at least one. */
  const allows = (ability: Ability, action: Action, uid: string, locales: string[]): boolean =>
    ability.can(action, uid) &&
    locales.every((locale) => ability.can(action, toSubject(uid, { locale })));

  const require = (
    ability: Ability,
    action: PermissionId,
    uid: string,
    locales: string[],
  ): void => {
    if (allows(ability, action, uid, locales)) return;
    const missing = locales.filter((locale) => !allows(ability, action, uid, [locale]));
    throw new errors.PolicyError(
      missing.length > 0
        ? `You need the permission ${action} for every language that this concerns; it is missing for ${missing.join(', ')}`
        : `You need the permission ${action}`,
    );
  };

  return {
    allows,

    /** Requires an action in all of the locales. @throws PolicyError (403) naming those in which it is not allowed. */
    require,

    /** Checks now that some locale is allowed, and returns the check for particular ones. @throws PolicyError (403). */
    requireInSome(ability: Ability, action: PermissionId, uid: string): Authorise {
      require(ability, action, uid, []);
      return (locales) => require(ability, action, uid, locales);
    },

    /** Whether the action is allowed on an entry, with the conditions of the role. */
    allowsOn: (ability: Ability, action: Action, uid: string, entry: object): boolean =>
      ability.can(action, toSubject(uid, entry)),

    /** Returns the check that a user may publish a draft. @throws PolicyError (403). */
    authorisePublishing:
      (ability: Ability, uid: string) =>
      (draft: object): void => {
        if (ability.can(PUBLISH, toSubject(uid, draft))) return;
        throw new errors.PolicyError(
          `You need the permission ${PUBLISH} for what is to be published`,
        );
      },

    /** Requires an action that belongs to no content type, such as reading the desk. @throws PolicyError (403). */
    requireWithoutType(ability: Ability, action: string): void {
      if (!ability.can(action)) throw new errors.PolicyError(`You need the permission ${action}`);
    },
  };
};

export type Permissions = ReturnType<typeof createPermissions>;
