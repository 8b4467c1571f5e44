import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { EndFlashesResponse, RunningFlashesResponse } from '../../../../shared/contract';
import { ACTS, PERMISSIONS, type PermissionId } from '../../../../shared/permissions';
import { actorIn, saidIn, targetOf, type Context } from '../../http/context';
import { parse } from '../../http/parse';
import { PUBLISH } from '../../newsroom/permissions';
import { limitsOf } from '../../overview/document';
import { servicesOf } from '../../services';
import type { Authorise } from './flash-transaction';
import { changeFlashBody, endFlashBody, endFlashesBody, raiseFlashBody } from './validation';

/** Admin routes of a flash; each refuses (403) who lacks the permission in a published locale. */
export const flash = ({ strapi }: { strapi: Core.Strapi }) => {
  const services = () => servicesOf(strapi);

  /** Refuses at once who may not do it anywhere, and later, in the transaction, who may not do it here. */
  const authoriser = (ctx: Context, action: PermissionId, contentType: string): Authorise => {
    const { optIns, permissions } = services();
    const { uid } = optIns.get(contentType);
    const demand: Authorise = (locales) =>
      permissions.demand(ctx.state.userAbility, action, uid, locales);
    demand([]);
    return demand;
  };

  return {
    async raise(ctx: Context): Promise<void> {
      const { flash: service, settings, optIns, permissions } = services();
      const body = parse(raiseFlashBody((await settings.current()).maxMinutes), ctx.request.body);
      const authorise = authoriser(ctx, PERMISSIONS.raiseFlash, body.contentType);
      const { uid } = optIns.get(body.contentType);
      const authorisePublishing = (draft: object): void => {
        if (permissions.mayOn(ctx.state.userAbility, PUBLISH, uid, draft)) return;
        throw new errors.PolicyError(
          `You need the permission ${PUBLISH} for what is to be published`,
        );
      };
      const authoriseReleasing: Authorise = (locales) =>
        permissions.demand(ctx.state.userAbility, PERMISSIONS.changeRelease, uid, locales);
      const data = await service.raise(body, actorIn(ctx), authorise, {
        publishing: authorisePublishing,
        releasing: authoriseReleasing,
      });
      ctx.body = { data };
    },

    async change(ctx: Context): Promise<void> {
      const target = targetOf(ctx);
      const authorise = authoriser(ctx, PERMISSIONS.raiseFlash, target.contentType);
      const { flash: service, settings } = services();
      const body = parse(changeFlashBody((await settings.current()).maxMinutes), ctx.request.body);
      ctx.body = { data: await service.change(target, body, actorIn(ctx), authorise) };
    },

    async end(ctx: Context): Promise<void> {
      const target = targetOf(ctx);
      const authorise = authoriser(ctx, PERMISSIONS.endFlash, target.contentType);
      const body = parse(endFlashBody, saidIn(ctx));
      ctx.body = { data: await services().flash.end(target, body, actorIn(ctx), authorise) };
    },

    /** The running ones; for the desk, and for whoever may raise or end one of any type. */
    async find(ctx: Context): Promise<void> {
      const { flash: service, clock, settings, optIns, permissions } = services();
      const ability = ctx.state.userAbility;
      const acts = [PERMISSIONS.raiseFlash, PERMISSIONS.endFlash];
      if (!optIns.all().some(({ uid }) => acts.some((action) => ability.can(action, uid)))) {
        permissions.demandPlain(ability, PERMISSIONS.readDesk);
      }
      const now = clock.now();
      const data = await service.running(now);
      const meta = {
        now: new Date(now).toISOString(),
        limits: limitsOf(await settings.current()),
      };
      ctx.body = { data, meta } satisfies RunningFlashesResponse;
    },

    async findOne(ctx: Context): Promise<void> {
      const { contentType, documentId } = targetOf(ctx);
      ctx.body = await services().documentFlash(ctx.state.userAbility, contentType, documentId);
    },

    /** POST /flash-news/flashes/:contentType/end */
    async endAll(ctx: Context): Promise<void> {
      const { contentType } = targetOf(ctx);
      const authorise = authoriser(ctx, PERMISSIONS.endFlash, contentType);
      const { listView } = services();
      const body = parse(endFlashesBody, ctx.request.body);
      const data = await listView.endAll(contentType, body, actorIn(ctx), authorise);
      ctx.body = { data } satisfies EndFlashesResponse;
    },

    /** GET /flash-news/marks/:contentType, for whoever may do anything there or read the desk. */
    async marks(ctx: Context): Promise<void> {
      const { listView, optIns, permissions } = services();
      const { uid } = optIns.get(targetOf(ctx).contentType);
      const { userAbility } = ctx.state;
      if (!ACTS.some((action) => userAbility.can(action, uid))) {
        permissions.demandPlain(userAbility, PERMISSIONS.readDesk);
      }
      ctx.body = await listView.marks(uid);
    },
  };
};
