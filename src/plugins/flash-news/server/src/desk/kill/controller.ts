import type { KillResponse, KillsResponse } from '../../../../shared/contracts/kill';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, targetOf, type Context } from '../../http/context';
import { parse } from '../../http/parse';
import type { Authorise } from '../../newsroom/authorise';
import type { Newsroom } from '../../newsroom/newsroom';
import type { Kills } from './service';
import { killBody, reviveBody } from './validation';

export interface KillControllerPeers extends Pick<Newsroom, 'optIns' | 'permissions'> {
  kills: Kills;
}

/** Killed documents: /flash-news/kills and /flash-news/kills/:contentType/:documentId */
export const createKillController = ({ kills, optIns, permissions }: KillControllerPeers) => {
  const authoriser = (ctx: Context, contentType: string): Authorise => {
    const { uid } = optIns.get(contentType);
    const demand: Authorise = (codes) =>
      permissions.require(ctx.state.userAbility, PERMISSIONS.kill, uid, codes);
    demand([]);
    return demand;
  };

  return {
    /** GET: what is killed now. */
    async find(ctx: Context): Promise<void> {
      permissions.requirePlain(ctx.state.userAbility, PERMISSIONS.readDesk);
      ctx.body = { data: await kills.list() } satisfies KillsResponse;
    },

    /** POST: takes a document down. */
    async kill(ctx: Context): Promise<void> {
      const target = targetOf(ctx);
      const demand = authoriser(ctx, target.contentType);
      const body = parse(killBody, ctx.request.body);
      const data = await kills.kill(target, body, actorIn(ctx), demand);
      ctx.body = { data } satisfies KillResponse;
    },

    /** POST …/end: brings it back. */
    async revive(ctx: Context): Promise<void> {
      const target = targetOf(ctx);
      const demand = authoriser(ctx, target.contentType);
      const body = parse(reviveBody, ctx.request.body);
      await kills.revive(target, body, actorIn(ctx), demand);
      ctx.body = { data: null };
    },
  };
};
