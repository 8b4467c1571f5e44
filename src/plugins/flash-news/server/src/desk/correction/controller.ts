import type { Core } from '@strapi/strapi';
import type { CorrectionResponse } from '../../../../shared/contract';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, targetOf, type Context } from '../../http/context';
import { parse } from '../../http/parse';
import { checkLocale } from '../../newsroom/check-locale';
import { servicesOf } from '../../services';
import { correctionBody, correctionsQuery } from './validation';

/** Corrections of a document: /flash-news/corrections/:contentType/:documentId */
export const correction = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** GET, newest first; for those who may add or read the desk. */
  async find(ctx: Context): Promise<void> {
    const { corrections, optIns, permissions } = servicesOf(strapi);
    const { contentType, documentId } = targetOf(ctx);
    const { uid } = optIns.get(contentType);
    const { userAbility } = ctx.state;
    if (!userAbility.can(PERMISSIONS.addCorrection, uid)) {
      permissions.demandPlain(userAbility, PERMISSIONS.readDesk);
    }
    const { locale } = parse(correctionsQuery, ctx.query);
    ctx.body = await corrections.list(uid, documentId, locale);
  },

  /** POST: adds one. */
  async add(ctx: Context): Promise<void> {
    const { corrections, locales, optIns, permissions } = servicesOf(strapi);
    const target = targetOf(ctx);
    const { uid } = optIns.get(target.contentType);
    const demand = (codes: string[]): void =>
      permissions.demand(ctx.state.userAbility, PERMISSIONS.addCorrection, uid, codes);
    demand([]);
    const body = parse(correctionBody, ctx.request.body);
    checkLocale(body.locale, await locales.configured());
    const data = await corrections.add({ ...target, ...body }, actorIn(ctx), demand);
    ctx.status = 201;
    ctx.body = { data } satisfies CorrectionResponse;
  },
});
