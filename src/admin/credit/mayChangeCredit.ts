/** A permission of the signed-in user. */
export interface Permission {
  action: string;
  subject?: string | null;
  properties?: { fields?: string[] | null; locales?: string[] | null };
}

const WRITES = ['create', 'update'].map((verb) => `plugin::content-manager.explorer.${verb}`);

const isOfCredit = (field: string): boolean => field === 'credit' || field.startsWith('credit.');

/**
 * Returns whether a user may change a story's credit in a language (BCP 47): translators write their own language, but not what all
 * of them share. A language that isn't known yet is left to the server.
 */
export const mayChangeCredit = (
  permissions: Permission[],
  type: string,
  locale: string | undefined,
): boolean =>
  permissions.some(
    ({ action, subject, properties: { fields, locales } = {} }) =>
      WRITES.includes(action) &&
      subject === type &&
      (locale === undefined || (locales?.includes(locale) ?? true)) &&
      (fields?.some(isOfCredit) ?? true),
  );
