import type { Core } from '@strapi/strapi';
import type { KillResponse, KillsResponse } from '../../../../shared/contract';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, saidIn, targetOf, type Context } from '../../http/context';
import { parse } from '../../http/parse';
import { servicesOf } from '../../services';
import type { Authorise } from '../flash/flash-transaction';
import { killBody, reviveBody } from './validation';

/** Killed documents: /flash-news/kills and /flash-news/kills/:contentType/:documentId */
export const kill = ({ strapi }: { strapi: Core.Strapi }) => {
  const authoriser = (ctx: Context, contentType: string): Authorise => {
    const { optIns, permissions } = servicesOf(strapi);
    const { uid } = optIns.get(contentType);
    const demand: Authorise = (codes) =>
      permissions.demand(ctx.state.userAbility, PERMISSIONS.kill, uid, codes);
    demand([]);
    return demand;
  };

  return {
    /** GET: what is killed now. */
    async find(ctx: Context): Promise<void> {
      const { kills, permissions } = servicesOf(strapi);
      permissions.demandPlain(ctx.state.userAbility, PERMISSIONS.readDesk);
      ctx.body = { data: await kills.list() } satisfies KillsResponse;
    },

    /** POST: takes a document down. */
    async kill(ctx: Context): Promise<void> {
      const target = targetOf(ctx);
      const demand = authoriser(ctx, target.contentType);
      const body = parse(killBody, ctx.request.body);
      const data = await servicesOf(strapi).kills.kill(target, body, actorIn(ctx), demand);
      ctx.body = { data } satisfies KillResponse;
    },

    /** DELETE: brings it back. */
    async revive(ctx: Context): Promise<void> {
      const target = targetOf(ctx);
      const demand = authoriser(ctx, target.contentType);
      const body = parse(reviveBody, saidIn(ctx));
      await servicesOf(strapi).kills.revive(target, body, actorIn(ctx), demand);
      ctx.body = { data: null };
    },
  };
};
