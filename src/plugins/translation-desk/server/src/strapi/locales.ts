import { i18nLocales } from '@newsroom/plugin-kit/server/strapi/locales';
import type { Core } from '@strapi/strapi';

/** The locales of the project. */
export const createLocales = (strapi: Core.Strapi) => {
  const service = () => i18nLocales(strapi);
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
