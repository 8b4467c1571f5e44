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

/** Handles /flash-news/kills. */
export const createKillController = ({ kills, optIns, permissions }: KillControllerPeers) => {
  const authorise = (ctx: Context, contentType: string): Authorise => {
    const { uid } = optIns.get(contentType);
    const requireIn: Authorise = (codes) =>
      permissions.require(ctx.state.userAbility, PERMISSIONS.kill, uid, codes);
    requireIn([]);
    return requireIn;
  };

  return {
    /** GET: the killed documents. */
    async find(ctx: Context): Promise<void> {
      permissions.requirePlain(ctx.state.userAbility, PERMISSIONS.readDesk);
      ctx.body = { data: await kills.list() } satisfies KillsResponse;
    },

    /** POST /flash-news/kills/:contentType/:documentId */
    async kill(ctx: Context): Promise<void> {
      const target = targetOf(ctx);
      const requireIn = authorise(ctx, target.contentType);
      const body = parse(killBody, ctx.request.body);
      const data = await kills.kill(target, body, actorIn(ctx), requireIn);
      ctx.body = { data } satisfies KillResponse;
    },

    /** POST /flash-news/kills/:contentType/:documentId/end */
    async revive(ctx: Context): Promise<void> {
      const target = targetOf(ctx);
      const requireIn = authorise(ctx, target.contentType);
      const body = parse(reviveBody, ctx.request.body);
      await kills.revive(target, body, actorIn(ctx), requireIn);
      ctx.body = { data: null };
    },
  };
};
