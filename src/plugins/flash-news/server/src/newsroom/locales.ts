import type { ConfiguredLocales } from './check-locale';

export interface Locales {
  configured(): Promise<ConfiguredLocales>;
}

/** The two calls of Strapi's i18n service (`plugin::i18n.locales`) that are used here. */
export interface I18nLocales {
  find(): Promise<{ code: string }[]>;
  getDefaultLocale(): Promise<string>;
}

export const createLocales = (i18n: () => I18nLocales): Locales => ({
  async configured() {
    // In turn: callers are often in a transaction, which has one connection.
    const found = await i18n().find();
    const defaultLocale = await i18n().getDefaultLocale();
    return { codes: found.map(({ code }) => code).sort(), default: defaultLocale };
  },
});
