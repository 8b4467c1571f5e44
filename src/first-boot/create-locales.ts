import type { Core } from '@strapi/strapi';

import { localeService } from '../strapi-services';
import { oncePerDatabase } from './once-per-database';

const DEFAULT_LOCALE = { code: 'sq', name: 'Albanian (sq)' };
const OTHER_LOCALES = [{ code: 'en', name: 'English (en)' }];

/** Creates the locales of a new newsroom: Albanian, its default, and English. */
export const createLocales = (strapi: Core.Strapi): Promise<void> =>
  oncePerDatabase(strapi, 'locales-created', async () => {
    const locales = localeService(strapi);
    const createMissing = async (locale: { code: string; name: string }): Promise<boolean> => {
      if (await locales.findByCode(locale.code)) return false;
      await locales.create(locale);
      return true;
    };
    if (await createMissing(DEFAULT_LOCALE)) await locales.setDefaultLocale(DEFAULT_LOCALE);
    for (const locale of OTHER_LOCALES) await createMissing(locale);
  });
