import type { MovedResponse } from '../../../shared/contracts/feed';
import type { Context } from '../http/context';

/** Thrown to answer a former slug with a redirect, which is not cached. */
export class MovedPermanently extends Error {
  constructor(readonly to: MovedResponse) {
    super(`It is at ${to.data.slug} now`);
  }
}

/** Responds with 301 to the current slug. */
export const redirect = (ctx: Context, { to }: MovedPermanently): void => {
  const { slug, locale } = to.data;
  ctx.status = 301;
  // Relative (RFC 9110 §10.2.2), to be valid behind any proxy and prefix.
  const folder = ctx.path.endsWith('/') ? '..' : '.';
  ctx.set('Location', `${folder}/${encodeURIComponent(slug)}?locale=${locale}`);
  ctx.body = to;
};
