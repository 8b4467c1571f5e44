import type { Core } from '@strapi/strapi';
import type { DeskResponse } from '../../../shared/contract';
import { PERMISSIONS } from '../../../shared/permissions';
import { servicesOf } from '../services';
import { limitsOf } from '../services/document-flash';
import { latestNewsQuery } from '../validation/latest-news';
import { parse } from '../validation/parse';
import type { Context } from './request';

/** What the desk page shows; for those who may read the desk. */
export const desk = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /flash-news/desk */
  async look(ctx: Context): Promise<void> {
    const { desk: service, permissions, settings } = servicesOf(strapi);
    permissions.demandPlain(ctx.state.userAbility, PERMISSIONS.readDesk);
    const { data, now } = await service.look();
    const meta = { now: new Date(now).toISOString(), limits: limitsOf(await settings.current()) };
    ctx.body = { data, meta } satisfies DeskResponse;
  },

  /** GET /flash-news/latest-news: what readers see of Latest news, whatever the Public role may. */
  async latest(ctx: Context): Promise<void> {
    const { feed, permissions } = servicesOf(strapi);
    permissions.demandPlain(ctx.state.userAbility, PERMISSIONS.readDesk);
    ctx.body = await feed.latestNews(parse(latestNewsQuery, ctx.query));
  },
});
