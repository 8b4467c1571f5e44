import type { Core } from '@strapi/strapi';

interface I18nLocales {
  find(): Promise<{ code: string; name: string }[]>;
  getDefaultLocale(): Promise<string>;
}

/** The locales of the project. */
export const createLocales = (strapi: Core.Strapi) => {
  const service = (): I18nLocales => strapi.plugin('i18n').service<I18nLocales>('locales');
  return {
    all: () => service().find(),
    default: () => service().getDefaultLocale(),

    /** Returns the codes, the default locale first. */
    async inOrder(): Promise<string[]> {
      const first = await service().getDefaultLocale();
      const codes = (await service().find()).map(({ code }) => code);
      return [first, ...codes.filter((code) => code !== first)];
    },
  };
};

export type Locales = ReturnType<typeof createLocales>;
