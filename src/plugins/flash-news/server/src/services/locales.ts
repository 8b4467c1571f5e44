import type { ConfiguredLocales } from '../validation/locales';

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
    const [found, defaultLocale] = await Promise.all([i18n().find(), i18n().getDefaultLocale()]);
    return { codes: found.map(({ code }) => code).sort(), default: defaultLocale };
  },
});
