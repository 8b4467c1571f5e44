import type { Core } from '@strapi/strapi';
import { localeFaults, localeIn } from '../http/locale-faults';
import { isBelow } from '../http/normalize-path';
import { refuseFaults } from '../http/refuse-faults';
import { localeService } from '../strapi-services';

interface Sent {
  body?: { data?: unknown };
}

/** The plugin's public paths: feeds understand tags that aren't configured, such as `en_US`. */
const isOfFeeds = (prefix: string, path: string): boolean =>
  ['latest-news', 'flash-news'].some((name) => isBelow(`${prefix}/${name}`, path));

/** Refuses (400) a language that isn't configured, or isn't the one that is written, over the content API. */
const refuseUnknownLocale: Core.MiddlewareFactory =
  (_, { strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const { locale } = ctx.query;
    const data = (ctx.request as Sent).body?.data;
    const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
    const isOfCore = isBelow(prefix, ctx.path) && !isOfFeeds(prefix, ctx.path);
    if (isOfCore && (locale !== undefined || localeIn(data) !== undefined)) {
      const locales = localeService(strapi);
      const codes = (await locales.find()).map(({ code }) => code).sort();
      const languages = { codes, default: await locales.getDefaultLocale() };
      refuseFaults(localeFaults({ locale, data }, languages));
    }
    await next();
  };

export default refuseUnknownLocale;
