import type { Core } from '@strapi/strapi';
import type { ReleaseResponse } from '../../../../shared/contract';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, targetOf, type Context } from '../../http/context';
import { parse } from '../../http/parse';
import { checkLocale } from '../../newsroom/check-locale';
import { servicesOf } from '../../services';
import { changeReleaseBody } from './validation';

/** PUT /flash-news/releases/:contentType/:documentId */
export const release = ({ strapi }: { strapi: Core.Strapi }) => ({
  async change(ctx: Context): Promise<void> {
    const { locales, optIns, permissions, release: service } = servicesOf(strapi);
    const target = targetOf(ctx);
    const { uid } = optIns.get(target.contentType);
    const demand = (codes: string[]): void =>
      permissions.demand(ctx.state.userAbility, PERMISSIONS.changeRelease, uid, codes);
    demand([]);
    const body = parse(changeReleaseBody, ctx.request.body);
    checkLocale(body.locale, await locales.configured());
    const data = await service.set({ ...target, ...body }, actorIn(ctx), demand);
    ctx.body = { data } satisfies ReleaseResponse;
  },
});
