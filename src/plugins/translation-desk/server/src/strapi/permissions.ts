import { errors } from '@strapi/utils';
import type { Ability } from './ability';

/** Returns an entry as the conditions of panel permissions test it. */
export type ToSubject = (uid: string, entry: object) => unknown;

/** Checks permissions. Throws PolicyError, the only 403 that Strapi's router (compose-endpoint.js) answers in full. */
export const createPermissions = (toSubject: ToSubject) => {
  /** Whether an action is allowed on a type in a locale. */
  const allows = (ability: Ability, action: string, uid: string, locale: string): boolean =>
    ability.can(action, uid) && ability.can(action, toSubject(uid, { locale }));

  return {
    allows,

    /** Requires an action in a locale. @throws PolicyError (403) that names both. */
    require(ability: Ability, action: string, uid: string, locale: string): void {
      if (allows(ability, action, uid, locale)) return;
      throw new errors.PolicyError(`You need the permission ${action} for the language ${locale}`);
    },

    /** Requires an action that belongs to no content type. @throws PolicyError (403) that names it. */
    requireAction(ability: Ability, action: string): void {
      if (!ability.can(action)) throw new errors.PolicyError(`You need the permission ${action}`);
    },
  };
};

export type Permissions = ReturnType<typeof createPermissions>;
