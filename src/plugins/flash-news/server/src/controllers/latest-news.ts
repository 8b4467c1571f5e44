import type { Core } from '@strapi/strapi';
import { servicesOf } from '../services';
import { latestNewsQuery } from '../validation/latest-news';
import { parse } from '../validation/parse';
import type { Context } from './request';

/** GET /api/latest-news */
export const latestNews = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    ctx.body = await servicesOf(strapi).feed.latestNews(parse(latestNewsQuery, ctx.query));
  },
});
