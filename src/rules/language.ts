import type { Core } from '@strapi/strapi';

/** The locale that Strapi takes when a call names none; BCP 47. */
export const defaultLocale = (strapi: Core.Strapi): Promise<string> =>
  // Untyped in @strapi/i18n, which exports no type of its services.
  (strapi.plugin('i18n').service('locales') as { getDefaultLocale(): Promise<string> })
    .getDefaultLocale();

/** A locale as staff know it, such as "English (en)"; the code itself when it isn't configured. */
export const languageName = async (strapi: Core.Strapi, code: string): Promise<string> => {
  const locale = (await strapi.db
    .query('plugin::i18n.locale')
    .findOne({ where: { code } })) as { name: string } | null;
  if (!locale) return code;
  return locale.name.includes(code) ? locale.name : `${locale.name} (${code})`;
};
