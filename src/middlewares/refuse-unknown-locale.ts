import type { Core } from '@strapi/strapi';
import { localeFaults, localeIn } from '../http/locale-faults';
import { isBelow } from '../http/normalize-path';
import { refuseFaults } from '../http/refuse-faults';
import { localeService } from '../strapi-services';

interface Sent {
  body?: { data?: unknown };
}

/** Refuses (400) a language that isn't configured, or isn't the one that is written, over the content API. */
const refuseUnknownLocale: Core.MiddlewareFactory =
  (_, { strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const { locale } = ctx.query;
    const data = (ctx.request as Sent).body?.data;
    const isOfApi = isBelow(strapi.config.get<string>('api.rest.prefix', '/api'), ctx.path);
    if (isOfApi && (locale !== undefined || localeIn(data) !== undefined)) {
      const locales = localeService(strapi);
      const codes = (await locales.find()).map(({ code }) => code).sort();
      const languages = { codes, default: await locales.getDefaultLocale() };
      refuseFaults(localeFaults({ locale, data }, languages));
    }
    await next();
  };

export default refuseUnknownLocale;
