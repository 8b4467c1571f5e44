import type { Core } from '@strapi/strapi';
import type { DeskLatestResponse, DeskResponse } from '../../../shared/contract';
import { PERMISSIONS } from '../../../shared/permissions';
import { latestNewsQuery } from '../feed/validation';
import type { Context } from '../http/context';
import { parse } from '../http/parse';
import { servicesOf } from '../services';
import { limitsOf } from './document';

/** What the desk page shows; for those who may read the desk. */
export const desk = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET /flash-news/desk */
  async look(ctx: Context): Promise<void> {
    const { desk: service, permissions, settings, changesAt } = servicesOf(strapi);
    permissions.demandPlain(ctx.state.userAbility, PERMISSIONS.readDesk);
    // Before anything is read: what changes meanwhile is then read again.
    const next = await changesAt();
    const { data, now } = await service.look(ctx.state.userAbility);
    const limits = limitsOf(await settings.current());
    const meta = { now: new Date(now).toISOString(), changesAt: next, limits };
    ctx.body = { data, meta } satisfies DeskResponse;
  },

  /** GET /flash-news/latest-news: what readers see of Latest news, whatever the Public role may. */
  async latest(ctx: Context): Promise<void> {
    const { feed, clock, permissions, changesAt } = servicesOf(strapi);
    permissions.demandPlain(ctx.state.userAbility, PERMISSIONS.readDesk);
    const next = await changesAt();
    const now = new Date(clock.now()).toISOString();
    const { data, meta } = await feed.latestNews(parse(latestNewsQuery, ctx.query));
    ctx.body = { data, meta: { ...meta, now, changesAt: next } } satisfies DeskLatestResponse;
  },
});
