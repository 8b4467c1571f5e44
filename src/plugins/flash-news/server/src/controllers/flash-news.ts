import type { Core } from '@strapi/strapi';
import { servicesOf } from '../services';
import { flashNewsQuery } from '../validation/latest-news';
import { parse } from '../validation/parse';
import type { Context } from './request';

/** GET /api/flash-news */
export const flashNews = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.body = await servicesOf(strapi).feed.flashNews(parse(flashNewsQuery, ctx.query));
  },
});
