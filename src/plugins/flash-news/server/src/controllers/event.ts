import type { Core } from '@strapi/strapi';
import { PERMISSIONS } from '../../../shared/permissions';
import { servicesOf } from '../services';
import { eventsQuery } from '../validation/events';
import { parse } from '../validation/parse';
import type { Context } from './request';

/** GET /flash-news/events: the history, newest first. */
export const event = ({ strapi }: { strapi: Core.Strapi }) => ({
  async find(ctx: Context): Promise<void> {
    const { log, permissions } = servicesOf(strapi);
    permissions.demandPlain(ctx.state.userAbility, PERMISSIONS.readDesk);
    const { cursor, ...criteria } = parse(eventsQuery, ctx.query);
    ctx.body = await log.history({ ...criteria, before: cursor ?? null });
  },
});
