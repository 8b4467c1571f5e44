import type { MovedResponse } from '../../../shared/contracts/feed';
import type { Context } from '../http/context';

/** Thrown where the answer is another address. It is not cached. */
export class MovedAway extends Error {
  constructor(readonly to: MovedResponse) {
    super(`It is at ${to.data.slug} now`);
  }
}

/** 301 to the present slug, where the slug is an old one. */
export const redirect = (ctx: Context, { to }: MovedAway): void => {
  const { slug, locale } = to.data;
  ctx.status = 301;
  // Relative (RFC 9110 §10.2.2), so that it holds behind any proxy and prefix.
  ctx.set('Location', `./${encodeURIComponent(slug)}?locale=${locale}`);
  ctx.body = to;
};
