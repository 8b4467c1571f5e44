import type { Core } from '@strapi/strapi';

/** The part of i18n's service of locales that the plugins use; codes by BCP 47. */
export interface I18nLocales {
  find(): Promise<{ code: string; name: string }[]>;
  getDefaultLocale(): Promise<string>;
}

export const i18nLocales = (strapi: Core.Strapi): I18nLocales =>
  strapi.plugin('i18n').service<I18nLocales>('locales');

/** Returns the codes of the configured locales, sorted. */
export const localeCodes = async (strapi: Core.Strapi): Promise<string[]> =>
  (await i18nLocales(strapi).find()).map(({ code }) => code).sort();
