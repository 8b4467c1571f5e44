import { errors } from '@strapi/utils';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { CorrectionResponse } from '../../../../shared/contracts/correction';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, documentIn, type Context } from '../../http/context';
import { checkLocale } from '../../newsroom/check-locale';
import type { Newsroom } from '../../newsroom/newsroom';
import type { Authorise } from '../../newsroom/authorise';
import type { CorrectionKey } from './change-corrections';
import type { Corrections } from './service';
import { amendmentBody, correctionBody, correctionsQuery, withdrawalBody } from './validation';

export interface CorrectionControllerPeers extends Pick<
  Newsroom,
  'locales' | 'optIns' | 'permissions'
> {
  corrections: Corrections;
}

/** Returns the correction that the path names. @throws NotFoundError (404) for what is no id. */
const correctionIn = (ctx: Context): CorrectionKey => {
  const id = ctx.params['id'] ?? '';
  if (!/^\d{1,9}$/.test(id)) throw new errors.NotFoundError('id: no such correction');
  return { ...documentIn(ctx), id: Number(id) };
};

/** Handles /flash-news/corrections/:contentType/:documentId. */
export const createCorrectionController = ({
  corrections,
  locales,
  optIns,
  permissions,
}: CorrectionControllerPeers) => {
  const requireInSome = (ctx: Context, contentType: string): Authorise => {
    const { uid } = optIns.get(contentType);
    return permissions.requireInSome(ctx.state.userAbility, PERMISSIONS.addCorrection, uid);
  };

  return {
    /** GET, newest first. Needs the permission to add a correction, or to read the desk. */
    async find(ctx: Context): Promise<void> {
      const { contentType, documentId } = documentIn(ctx);
      const { uid } = optIns.get(contentType);
      const { userAbility } = ctx.state;
      if (!userAbility.can(PERMISSIONS.addCorrection, uid)) {
        permissions.requireWithoutType(userAbility, PERMISSIONS.readDesk);
      }
      const { locale } = parse(correctionsQuery, ctx.query);
      ctx.body = await corrections.list(uid, documentId, locale);
    },

    async add(ctx: Context): Promise<void> {
      const document = documentIn(ctx);
      const authorise = requireInSome(ctx, document.contentType);
      const body = parse(correctionBody, ctx.request.body);
      checkLocale(body.locale, await locales.configured());
      const data = await corrections.add({ ...document, ...body }, actorIn(ctx), authorise);
      ctx.status = 201;
      ctx.body = { data } satisfies CorrectionResponse;
    },

    async amend(ctx: Context): Promise<void> {
      const correction = correctionIn(ctx);
      const authorise = requireInSome(ctx, correction.contentType);
      const body = parse(amendmentBody, ctx.request.body);
      const data = await corrections.amend(correction, body, actorIn(ctx), authorise);
      ctx.body = { data } satisfies CorrectionResponse;
    },

    async withdraw(ctx: Context): Promise<void> {
      const correction = correctionIn(ctx);
      const authorise = requireInSome(ctx, correction.contentType);
      const body = parse(withdrawalBody, ctx.request.body);
      const data = await corrections.withdraw(correction, body, actorIn(ctx), authorise);
      ctx.body = { data } satisfies CorrectionResponse;
    },
  };
};
