import { i18nLocales, localeCodes } from '@newsroom/plugin-kit/server/strapi/locales';
import type { Core } from '@strapi/strapi';

/** Returns the function that loads the configured locales, sorted, and the default one. */
export const localesOf =
  (strapi: Core.Strapi) => async (): Promise<{ codes: string[]; default: string }> => ({
    codes: await localeCodes(strapi),
    default: await i18nLocales(strapi).getDefaultLocale(),
  });
