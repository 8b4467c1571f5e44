import { parse } from '@newsroom/plugin-kit/server/http/parse';
import type { PlacementResponse } from '../../../../shared/contracts/placement';
import { PERMISSIONS } from '../../../../shared/permissions';
import { actorIn, documentIn, type Context } from '../../http/context';
import { checkLocale } from '../../newsroom/check-locale';
import type { Newsroom } from '../../newsroom/newsroom';
import type { Placements } from './service';
import { placementBody } from './validation';

export interface PlacementControllerPeers extends Pick<
  Newsroom,
  'locales' | 'optIns' | 'permissions'
> {
  placements: Placements;
}

/** Handles PUT /flash-news/placements/:contentType/:documentId. */
export const createPlacementController = ({
  locales,
  optIns,
  permissions,
  placements,
}: PlacementControllerPeers) => ({
  async change(ctx: Context): Promise<void> {
    const document = documentIn(ctx);
    const { uid } = optIns.get(document.contentType);
    const authorise = permissions.requireInSome(
      ctx.state.userAbility,
      PERMISSIONS.placeInLatest,
      uid,
    );
    const body = parse(placementBody, ctx.request.body);
    checkLocale(body.locale, await locales.configured());
    const data = await placements.set({ ...document, ...body }, actorIn(ctx), authorise);
    ctx.body = { data } satisfies PlacementResponse;
  },
});
