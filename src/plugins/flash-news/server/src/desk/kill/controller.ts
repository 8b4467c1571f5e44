import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { KillResponse, KillsResponse } from '../../../../shared/contracts/kill';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, documentIn, type Context } from '../../http/context';
import type { Authorise } from '../../newsroom/authorise';
import type { Newsroom } from '../../newsroom/newsroom';
import type { Kills } from './service';
import { killBody, reviveBody } from './validation';

export interface KillControllerPeers extends Pick<Newsroom, 'optIns' | 'permissions'> {
  kills: Kills;
}

/** Handles the panel's requests to list, kill and revive documents. */
export const createKillController = ({ kills, optIns, permissions }: KillControllerPeers) => {
  const requireInSome = (ctx: Context, contentType: string): Authorise =>
    permissions.requireInSome(ctx.state.userAbility, PERMISSIONS.kill, optIns.get(contentType).uid);

  return {
    async find(ctx: Context): Promise<void> {
      permissions.requireWithoutType(ctx.state.userAbility, PERMISSIONS.readDesk);
      ctx.body = { data: await kills.list() } satisfies KillsResponse;
    },

    async kill(ctx: Context): Promise<void> {
      const document = documentIn(ctx);
      const authorise = requireInSome(ctx, document.contentType);
      const body = parse(killBody, ctx.request.body);
      const data = await kills.kill(document, body, actorIn(ctx), authorise);
      ctx.body = { data } satisfies KillResponse;
    },

    async revive(ctx: Context): Promise<void> {
      const document = documentIn(ctx);
      const authorise = requireInSome(ctx, document.contentType);
      const body = parse(reviveBody, ctx.request.body);
      await kills.revive(document, body, actorIn(ctx), authorise);
      ctx.body = { data: null };
    },
  };
};
