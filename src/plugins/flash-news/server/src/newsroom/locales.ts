import type { I18nLocales } from '@newsroom/plugin-kit/server/strapi/locales';
import type { ConfiguredLocales } from './check-locale';

export interface Locales {
  configured(): Promise<ConfiguredLocales>;
}

/** Reads the configured locales of Strapi's i18n plugin. */
export const createLocales = (i18n: () => I18nLocales): Locales => ({
  async configured() {
    // One after the other: a caller's transaction has one connection.
    const found = await i18n().find();
    const defaultLocale = await i18n().getDefaultLocale();
    return { codes: found.map(({ code }) => code).sort(), default: defaultLocale };
  },
});
