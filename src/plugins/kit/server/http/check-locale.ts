import { invalidField } from './invalid-field';

/** Refuses locales that are not among those accepted. @throws ValidationError (400) naming the field and what is accepted. */
export const refuseUnknownLocales = (
  given: readonly string[],
  accepted: readonly string[],
  field: string,
): void => {
  const unknown = given.find((code) => !accepted.includes(code));
  if (unknown === undefined) return;
  throw invalidField(
    field,
    `"${unknown}" is no language here; accepted are ${accepted.join(', ')}`,
  );
};

/** Refuses a locale that the project hasn't, before anything is said of permissions. */
export type CheckLocale = (locale: string | null, field?: string) => Promise<void>;

/** Returns the check against the locales of the project. */
export const createCheckLocale =
  (codes: () => Promise<string[]>): CheckLocale =>
  async (locale, field = 'locale') => {
    if (locale !== null) refuseUnknownLocales([locale], await codes(), field);
  };
