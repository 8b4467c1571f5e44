import type { CorrectionResponse } from '../../../../shared/contracts/correction';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, documentIn, type Context } from '../../http/context';
import { parse } from '../../http/parse';
import { checkLocale } from '../../newsroom/check-locale';
import type { Newsroom } from '../../newsroom/newsroom';
import type { Corrections } from './service';
import { correctionBody, correctionsQuery } from './validation';

export interface CorrectionControllerPeers extends Pick<
  Newsroom,
  'locales' | 'optIns' | 'permissions'
> {
  corrections: Corrections;
}

/** Handles /flash-news/corrections/:contentType/:documentId. */
export const createCorrectionController = ({
  corrections,
  locales,
  optIns,
  permissions,
}: CorrectionControllerPeers) => ({
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
    const { uid } = optIns.get(document.contentType);
    const authorise = permissions.requireInSome(
      ctx.state.userAbility,
      PERMISSIONS.addCorrection,
      uid,
    );
    const body = parse(correctionBody, ctx.request.body);
    checkLocale(body.locale, await locales.configured());
    const data = await corrections.add({ ...document, ...body }, actorIn(ctx), authorise);
    ctx.status = 201;
    ctx.body = { data } satisfies CorrectionResponse;
  },
});
