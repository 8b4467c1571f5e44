import { errors } from '@strapi/utils';
import type { Ability } from './ability';

/** Returns an entry as the conditions of panel permissions test it. */
export type ToSubject = (uid: string, entry: object) => unknown;

/** A version of a document as conditions test it; of one that isn't loaded, or doesn't exist, its locale alone. */
export interface Entry {
  locale: string;
  [field: string]: unknown;
}

/** Whether a user may do something with a field, by its path. */
export type MayField = (path: string) => boolean;

/** Returns a path with those of the components that hold it: a permission on these is one on it. */
const withHolders = (path: string): string[] => {
  const parts = path.split('.');
  return parts.map((_, index) => parts.slice(0, index + 1).join('.'));
};

/** Checks permissions. Throws PolicyError, the only 403 that Strapi's router (compose-endpoint.js) answers in full. */
export const createPermissions = (toSubject: ToSubject) => {
  /** Whether an action is allowed on an entry, on some of its fields at least. */
  const allowsEntry = (ability: Ability, action: string, uid: string, entry: Entry): boolean =>
    ability.can(action, uid) && ability.can(action, toSubject(uid, { ...entry }));

  /** Whether an action is allowed on a type in a locale. */
  const allows = (ability: Ability, action: string, uid: string, locale: string): boolean =>
    allowsEntry(ability, action, uid, { locale });

  /** Returns whether an action is allowed on fields of an entry. */
  const fieldsOf = (ability: Ability, action: string, uid: string, entry: Entry): MayField => {
    const isAny = ability.can(action, uid);
    const subject = toSubject(uid, { ...entry });
    return (path) => isAny && withHolders(path).some((one) => ability.can(action, subject, one));
  };

  const refusal = (action: string, locale: string, field?: string): Error =>
    new errors.PolicyError(
      field === undefined
        ? `You need the permission ${action} for the language ${locale}`
        : `You need the permission ${action} for the field ${field} in the language ${locale}`,
    );

  return {
    allows,
    allowsEntry,
    fieldsOf,

    /** Requires an action in a locale. @throws PolicyError (403) that names both. */
    require(ability: Ability, action: string, uid: string, locale: string): void {
      if (!allows(ability, action, uid, locale)) throw refusal(action, locale);
    },

    /** Requires an action on an entry. @throws PolicyError (403) that names it and the locale. */
    requireEntry(ability: Ability, action: string, uid: string, entry: Entry): void {
      if (!allowsEntry(ability, action, uid, entry)) throw refusal(action, entry.locale);
    },

    /** Requires an action on fields, in a locale. @throws PolicyError (403) that names the first that isn't allowed. */
    requireFields(may: MayField, action: string, paths: string[], locale: string): void {
      const refused = paths.find((path) => !may(path));
      if (refused !== undefined) throw refusal(action, locale, refused);
    },

    /** Requires an action that belongs to no content type. @throws PolicyError (403) that names it. */
    requireAction(ability: Ability, action: string): void {
      if (!ability.can(action)) throw new errors.PolicyError(`You need the permission ${action}`);
    },
  };
};

export type Permissions = ReturnType<typeof createPermissions>;
