import type { Core } from '@strapi/strapi';

import { localeService } from '../strapi-services';

/** Returns the locale that Strapi uses where a call names none; BCP 47. */
export const defaultLocale = (strapi: Core.Strapi): Promise<string> =>
  localeService(strapi).getDefaultLocale();

/** Returns the locale that a create or update writes; null where it names several, which Strapi refuses. */
export const resolveLocale = async (
  strapi: Core.Strapi,
  locale: string | string[] | null | undefined,
): Promise<string | null> => {
  if (locale === undefined || locale === null || locale === '') return defaultLocale(strapi);
  return typeof locale === 'string' && locale !== '*' ? locale : null;
};

/** Returns a locale's name for staff, such as "English (en)"; the code where the locale isn't configured. */
export const languageName = async (strapi: Core.Strapi, code: string): Promise<string> => {
  const locale = (await strapi.db.query('plugin::i18n.locale').findOne({ where: { code } })) as {
    name: string;
  } | null;
  if (!locale) return code;
  return locale.name.includes(code) ? locale.name : `${locale.name} (${code})`;
};
