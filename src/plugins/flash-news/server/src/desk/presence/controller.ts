import { errors } from '@strapi/utils';
import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { PresenceResponse } from '../../../../shared/contracts/presence';
import { actorIn, documentIn, type Context } from '../../http/context';
import { checkLocale } from '../../newsroom/check-locale';
import type { Newsroom } from '../../newsroom/newsroom';
import { READ } from '../../newsroom/permissions';
import type { Presence } from './service';
import { presenceBody } from './validation';

export interface PresenceControllerPeers extends Pick<
  Newsroom,
  'locales' | 'optIns' | 'permissions'
> {
  presence: Presence;
}

/** Handles PUT /flash-news/presence/:contentType/:documentId. Needs the permission to read it in that locale. */
export const createPresenceController = ({
  locales,
  optIns,
  permissions,
  presence,
}: PresenceControllerPeers) => ({
  async report(ctx: Context): Promise<void> {
    const { contentType, documentId } = documentIn(ctx);
    const uid = optIns.find(contentType)?.uid;
    // Not an error: the panel can't know which types have opted in.
    if (uid === undefined) {
      ctx.body = { data: null } satisfies PresenceResponse;
      return;
    }
    const { locale } = parse(presenceBody, ctx.request.body);
    checkLocale(locale, await locales.configured());
    if (!permissions.allows(ctx.state.userAbility, READ, uid, [locale])) {
      throw new errors.PolicyError(`You need the permission ${READ} in ${locale}`);
    }
    const { id, name } = actorIn(ctx);
    if (id === null) throw new errors.PolicyError('Only a person has something open');
    const data = await presence.report({ contentType: uid, documentId, locale }, { id, name });
    ctx.body = { data } satisfies PresenceResponse;
  },
});
