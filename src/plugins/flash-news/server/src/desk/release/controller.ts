import type { ReleaseResponse } from '../../../../shared/contracts/release';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, documentIn, type Context } from '../../http/context';
import { parse } from '../../http/parse';
import { checkLocale } from '../../newsroom/check-locale';
import type { Newsroom } from '../../newsroom/newsroom';
import type { ReleaseService } from './service';
import { changeReleaseBody } from './validation';

export interface ReleaseControllerPeers extends Pick<
  Newsroom,
  'locales' | 'optIns' | 'permissions'
> {
  release: ReleaseService;
}

/** Handles PUT /flash-news/releases/:contentType/:documentId. */
export const createReleaseController = ({
  locales,
  optIns,
  permissions,
  release,
}: ReleaseControllerPeers) => ({
  async change(ctx: Context): Promise<void> {
    const document = documentIn(ctx);
    const { uid } = optIns.get(document.contentType);
    const authorise = permissions.requireInSome(
      ctx.state.userAbility,
      PERMISSIONS.changeRelease,
      uid,
    );
    const body = parse(changeReleaseBody, ctx.request.body);
    checkLocale(body.locale, await locales.configured());
    const data = await release.set({ ...document, ...body }, actorIn(ctx), authorise);
    ctx.body = { data } satisfies ReleaseResponse;
  },
});
