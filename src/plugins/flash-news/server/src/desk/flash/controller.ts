import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type {
  EndFlashesResponse,
  RunningFlashesResponse,
} from '../../../../shared/contracts/flash';
import { PERMISSIONS, type PermissionId } from '../../../../shared/permissions';
import { actorIn, documentIn, type Context } from '../../http/context';
import type { Authorise } from '../../newsroom/authorise';
import type { Newsroom } from '../../newsroom/newsroom';
import { toLimits } from '../../newsroom/settings/to-limits';
import type { SettingsService } from '../../newsroom/settings/service';
import type { EndFlashes } from './end-flashes';
import type { FlashService } from './service';
import { changeFlashBody, endFlashBody, endFlashesBody, raiseFlashBody } from './validation';

export interface FlashControllerPeers extends Pick<Newsroom, 'clock' | 'optIns' | 'permissions'> {
  endFlashes: EndFlashes;
  flash: FlashService;
  settings: Pick<SettingsService, 'current'>;
}

/** Handles the panel's requests on flashes. Throws 403 without the permission in each locale that the request concerns. */
export const createFlashController = (peers: FlashControllerPeers) => {
  const { clock, endFlashes, flash, optIns, permissions, settings } = peers;

  const requireInSome = (ctx: Context, action: PermissionId, contentType: string): Authorise =>
    permissions.requireInSome(ctx.state.userAbility, action, optIns.get(contentType).uid);

  return {
    async raise(ctx: Context): Promise<void> {
      const body = parse(raiseFlashBody((await settings.current()).maxMinutes), ctx.request.body);
      const authorise = requireInSome(ctx, PERMISSIONS.raiseFlash, body.contentType);
      const { uid } = optIns.get(body.contentType);
      const authoriseReleasing: Authorise = (locales) =>
        permissions.require(ctx.state.userAbility, PERMISSIONS.changeRelease, uid, locales);
      const data = await flash.raise(body, actorIn(ctx), authorise, {
        publishing: permissions.authorisePublishing(ctx.state.userAbility, uid),
        releasing: authoriseReleasing,
      });
      ctx.body = { data };
    },

    async change(ctx: Context): Promise<void> {
      const document = documentIn(ctx);
      const authorise = requireInSome(ctx, PERMISSIONS.raiseFlash, document.contentType);
      const body = parse(changeFlashBody((await settings.current()).maxMinutes), ctx.request.body);
      ctx.body = { data: await flash.change(document, body, actorIn(ctx), authorise) };
    },

    async end(ctx: Context): Promise<void> {
      const document = documentIn(ctx);
      const authorise = requireInSome(ctx, PERMISSIONS.endFlash, document.contentType);
      const body = parse(endFlashBody, ctx.request.body);
      ctx.body = { data: await flash.end(document, body, actorIn(ctx), authorise) };
    },

    /** GET /flash-news/flashes: the running flashes. Allowed with the desk, or a flash permission on any type. */
    async find(ctx: Context): Promise<void> {
      const ability = ctx.state.userAbility;
      const actions = [PERMISSIONS.raiseFlash, PERMISSIONS.endFlash];
      if (!optIns.all().some(({ uid }) => actions.some((action) => ability.can(action, uid)))) {
        permissions.requireWithoutType(ability, PERMISSIONS.readDesk);
      }
      const now = clock.now();
      const data = await flash.running(now);
      const meta = {
        now: new Date(now).toISOString(),
        limits: toLimits(await settings.current()),
      };
      ctx.body = { data, meta } satisfies RunningFlashesResponse;
    },

    async endAll(ctx: Context): Promise<void> {
      const { contentType } = documentIn(ctx);
      const authorise = requireInSome(ctx, PERMISSIONS.endFlash, contentType);
      const body = parse(endFlashesBody, ctx.request.body);
      const data = await endFlashes(contentType, body, actorIn(ctx), authorise);
      ctx.body = { data } satisfies EndFlashesResponse;
    },
  };
};
