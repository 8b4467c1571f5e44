import { errors } from '@strapi/utils';
import type { PermissionId } from '../../../shared/permissions';
import type { Ability, ToSubject } from '../strapi/types';

/** Strapi's own permission to read a type in the content manager. */
export const READ = 'plugin::content-manager.explorer.read';
/** The same to publish it. */
export const PUBLISH = 'plugin::content-manager.explorer.publish';

/** What is asked for: one of ours, or of Strapi's own. */
export type Action = PermissionId | typeof READ | typeof PUBLISH;

/*
 * Of all errors that are a 403, Strapi's router lets only PolicyError through with its message
 * (core, compose-endpoint.js); the others answer the bare "Forbidden".
 */
export const createPermissions = (toSubject: ToSubject) => {
  /** Whether the action is allowed on the type in every one of the locales (in any, where there are none). */
  const allows = (ability: Ability, action: Action, uid: string, locales: string[]): boolean =>
    ability.can(action, uid) &&
    locales.every((locale) => ability.can(action, toSubject(uid, { locale })));

  return {
    allows,

    /** @throws PolicyError (403) that names the languages which are out of reach. */
    require(ability: Ability, action: PermissionId, uid: string, locales: string[]): void {
      if (allows(ability, action, uid, locales)) return;
      const missing = locales.filter((locale) => !allows(ability, action, uid, [locale]));
      throw new errors.PolicyError(
        missing.length > 0
          ? `You need the permission ${action} for every language in which this is published; it is missing for ${missing.join(', ')}`
          : `You need the permission ${action}`,
      );
    },

    /** Whether the action is allowed on this very entry, whatever conditions the role has. */
    allowsOn: (ability: Ability, action: Action, uid: string, entry: object): boolean =>
      ability.can(action, toSubject(uid, entry)),

    /** For actions without a subject, such as reading the desk. Throws PolicyError (403). */
    requirePlain(ability: Ability, action: string): void {
      if (!ability.can(action)) throw new errors.PolicyError(`You need the permission ${action}`);
    },
  };
};

export type Permissions = ReturnType<typeof createPermissions>;
