import type { Core } from '@strapi/strapi';

/** The part of @strapi/i18n's locale service that is used here; the package exports no type of it. */
interface LocaleService {
  getDefaultLocale(): Promise<string>;
}

/** The locale that Strapi takes when a call names none; BCP 47. */
export const defaultLocale = (strapi: Core.Strapi): Promise<string> =>
  strapi.plugin('i18n').service<LocaleService>('locales').getDefaultLocale();

/** The one locale that a create or update writes; null when it names several, which Strapi refuses. */
export const localeOf = async (
  strapi: Core.Strapi,
  locale: string | string[] | null | undefined,
): Promise<string | null> => {
  if (locale === undefined || locale === null || locale === '') return defaultLocale(strapi);
  return typeof locale === 'string' && locale !== '*' ? locale : null;
};

/** A locale as staff know it, such as "English (en)"; the code itself when it isn't configured. */
export const languageName = async (strapi: Core.Strapi, code: string): Promise<string> => {
  const locale = (await strapi.db.query('plugin::i18n.locale').findOne({ where: { code } })) as {
    name: string;
  } | null;
  if (!locale) return code;
  return locale.name.includes(code) ? locale.name : `${locale.name} (${code})`;
};
