/** A permission of the signed-in user. */
export interface Permission {
  action: string;
  subject?: string | null;
  /** Null for all languages, absent for none, except for a super admin. */
  properties?: { locales?: string[] | null };
}

/** What the signed-in user may do. */
export interface Rights {
  permissions: Permission[];
  isSuperAdmin: boolean;
}

export const explorer = (verb: string): string => `plugin::content-manager.explorer.${verb}`;

/** Whether the user may take an action, on a type if one is given, in whatever language. */
export const may = ({ permissions }: Rights, action: string, subject?: string | null): boolean =>
  permissions.some((one) => one.action === action && (one.subject ?? null) === (subject ?? null));

/** Returns those of the languages (BCP 47) in which the user may take an action on a type. */
export const languagesFor = (
  { permissions, isSuperAdmin }: Rights,
  action: string,
  subject: string,
  languages: string[],
): string[] => {
  const held = permissions.filter((one) => one.action === action && one.subject === subject);
  return languages.filter((language) =>
    held.some(({ properties }) => {
      const locales = properties?.locales;
      return isSuperAdmin || locales === null || (locales?.includes(language) ?? false);
    }),
  );
};
