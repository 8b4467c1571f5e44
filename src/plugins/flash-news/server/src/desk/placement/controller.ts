import type { Core } from '@strapi/strapi';
import type { PlacementResponse } from '../../../../shared/contract';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, targetOf, type Context } from '../../http/context';
import { parse } from '../../http/parse';
import { checkLocale } from '../../newsroom/check-locale';
import { servicesOf } from '../../services';
import { placementBody } from './validation';

/** PUT /flash-news/placements/:contentType/:documentId */
export const placement = ({ strapi }: { strapi: Core.Strapi }) => ({
  async change(ctx: Context): Promise<void> {
    const { locales, optIns, permissions, placements } = servicesOf(strapi);
    const target = targetOf(ctx);
    const { uid } = optIns.get(target.contentType);
    const demand = (codes: string[]): void =>
      permissions.demand(ctx.state.userAbility, PERMISSIONS.placeInLatest, uid, codes);
    demand([]);
    const body = parse(placementBody, ctx.request.body);
    checkLocale(body.locale, await locales.configured());
    const data = await placements.set({ ...target, ...body }, actorIn(ctx), demand);
    ctx.body = { data } satisfies PlacementResponse;
  },
});
