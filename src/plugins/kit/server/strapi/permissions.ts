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

/** What a user lacks: an action, on a type or a field, in a locale (BCP 47). */
export interface Lack {
  action: string;
  uid?: string;
  field?: string;
  locale?: string;
}

const namingIds = ({ action, field, locale }: Lack): string => {
  const what = field === undefined ? action : `${action} for the field ${field}`;
  const where = field === undefined ? 'for' : 'in';
  return `You need the permission ${what}${locale === undefined ? '' : ` ${where} the language ${locale}`}`;
};

/**
 * Checks permissions. Throws PolicyError, the only 403 that Strapi's router (compose-endpoint.js) answers in full.
 * @param sentenceOf says what is lacking
 */
export const createPermissions = (toSubject: ToSubject, sentenceOf = namingIds) => {
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

  const refusal = (lack: Lack): Error => new errors.PolicyError(sentenceOf(lack));

  return {
    allows,
    allowsEntry,
    fieldsOf,

    /** Requires an action in a locale. @throws PolicyError (403) that names both. */
    require(ability: Ability, action: string, uid: string, locale: string): void {
      if (!allows(ability, action, uid, locale)) throw refusal({ action, uid, locale });
    },

    /** Requires an action on an entry. @throws PolicyError (403) that names it and the locale. */
    requireEntry(ability: Ability, action: string, uid: string, entry: Entry): void {
      if (!allowsEntry(ability, action, uid, entry))
        throw refusal({ action, uid, locale: entry.locale });
    },

    /** Requires an action on fields, in a locale. @throws PolicyError (403) that names the first that isn't allowed. */
    requireFields(may: MayField, action: string, paths: string[], locale: string): void {
      const refused = paths.find((path) => !may(path));
      if (refused !== undefined) throw refusal({ action, field: refused, locale });
    },

    /** Requires an action that belongs to no content type. @throws PolicyError (403) that names it. */
    requireAction(ability: Ability, action: string): void {
      if (!ability.can(action)) throw refusal({ action });
    },
  };
};

export type Permissions = ReturnType<typeof createPermissions>;
