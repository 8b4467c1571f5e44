import { errors } from '@strapi/utils';
import { checkLocale, type ConfiguredLocales } from '../../newsroom/check-locale';

const MISSING = 'is missing: readers see the story in this language';

/** @throws ValidationError (400) naming each language of `publicIn` without a notice, or one that isn't configured. */
export const checkNotices = (
  notices: Record<string, string>,
  publicIn: string[],
  configured: ConfiguredLocales,
): void => {
  for (const locale of Object.keys(notices)) checkLocale(locale, configured, `notices.${locale}`);
  const missing = publicIn.filter((locale) => !Object.hasOwn(notices, locale));
  if (missing.length === 0) return;
  const faults = missing.map((locale) => ({ path: [`notices.${locale}`], message: MISSING }));
  throw new errors.ValidationError(
    faults.map(({ path, message }) => `${path.join()}: ${message}`).join('; '),
    { errors: faults },
  );
};
