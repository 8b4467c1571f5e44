import { invalidField } from '@newsroom/plugin-kit/server/http/invalid-field';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { ReleaseResponse } from '../../../../shared/contracts/release';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, documentIn, type Context } from '../../http/context';
import { checkLocale } from '../../newsroom/check-locale';
import type { Newsroom } from '../../newsroom/newsroom';
import type { Rehearse } from './rehearse';
import type { ReleaseService } from './service';
import { changeReleaseBody } from './validation';

export interface ReleaseControllerPeers extends Pick<
  Newsroom,
  'locales' | 'optIns' | 'permissions'
> {
  rehearse: Rehearse;
  release: ReleaseService;
}

/** Handles PUT /flash-news/releases/:contentType/:documentId. */
export const createReleaseController = ({
  locales,
  optIns,
  permissions,
  rehearse,
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
    const { releasedAt, ...change } = body;
    const version = { contentType: uid, documentId: document.documentId, locale: body.locale };
    if (change.publish === true && releasedAt === null) {
      throw invalidField('releasedAt', 'must be a time ahead, for the story to be published then');
    }
    if (change.publish === true) {
      authorise([body.locale]);
      await rehearse(version, permissions.authorisePublishing(ctx.state.userAbility, uid));
    }
    const data =
      releasedAt === null
        ? await release.clear({ ...version, reason: body.reason }, actorIn(ctx), authorise)
        : await release.set({ ...version, ...change, releasedAt }, actorIn(ctx), authorise);
    ctx.body = { data } satisfies ReleaseResponse;
  },
});
