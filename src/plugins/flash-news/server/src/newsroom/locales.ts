import type { I18nLocales } from '../strapi/types';
import type { ConfiguredLocales } from './check-locale';

export interface Locales {
  configured(): Promise<ConfiguredLocales>;
}

export const createLocales = (i18n: () => I18nLocales): Locales => ({
  async configured() {
    // In turn: callers are often in a transaction, which has one connection.
    const found = await i18n().find();
    const defaultLocale = await i18n().getDefaultLocale();
    return { codes: found.map(({ code }) => code).sort(), default: defaultLocale };
  },
});
