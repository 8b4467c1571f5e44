import type { Core } from '@strapi/strapi';
import { servicesOf } from '../services';
import { latestNewsQuery, slugParams, slugQuery } from '../validation/latest-news';
import { parse } from '../validation/parse';
import type { Context } from './request';

export const latestNews = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /api/latest-news */
  async find(ctx: Context): Promise<void> {
    ctx.body = await servicesOf(strapi).feed.latestNews(parse(latestNewsQuery, ctx.query));
  },

  /** GET /api/latest-news/by-slug/:slug; 301 where the slug is an old one. */
  async bySlug(ctx: Context): Promise<void> {
    const { slug } = parse(slugParams, { slug: ctx.params.slug });
    const answer = await servicesOf(strapi).bySlug.find(slug, parse(slugQuery, ctx.query));
    if ('found' in answer) {
      ctx.body = answer.found;
      return;
    }
    const { data } = answer.moved;
    ctx.status = 301;
    // Relative (RFC 9110 §10.2.2), so that it holds behind any proxy and prefix.
    ctx.set('Location', `./${encodeURIComponent(data.slug)}?locale=${data.locale}`);
    ctx.body = answer.moved;
  },
});
