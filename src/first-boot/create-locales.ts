import type { Core } from '@strapi/strapi';

import { oncePerDatabase } from './once-per-database';

const DEFAULT_LOCALE = { code: 'sq', name: 'Albanian (sq)' };
const OTHER_LOCALES = [{ code: 'en', name: 'English (en)' }];

/** The part of @strapi/i18n's locale service that is used here; the package exports no type of it. */
interface LocaleService {
  findByCode(code: string): Promise<object | null>;
  create(locale: { code: string; name: string }): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
}

/** A new newsroom publishes in Albanian, its default, and in English. */
export const createLocales = (strapi: Core.Strapi): Promise<void> =>
  oncePerDatabase(strapi, 'locales-created', async () => {
    const locales = strapi.plugin('i18n').service<LocaleService>('locales');
    const createMissing = async (locale: { code: string; name: string }): Promise<boolean> => {
      if (await locales.findByCode(locale.code)) return false;
      await locales.create(locale);
      return true;
    };
    if (await createMissing(DEFAULT_LOCALE)) await locales.setDefaultLocale(DEFAULT_LOCALE);
    for (const locale of OTHER_LOCALES) await createMissing(locale);
  });
