import type { MovedResponse } from '../../../shared/contracts/feed';
import type { Context } from '../http/context';
import { parseUrl } from '@newsroom/plugin-kit/server/http/parse-url';
import type { ServerAddress } from '../strapi/server-address';

const PRIVATE = 'private, max-age=0';

/** Thrown to answer a former slug with a redirect. */
export class MovedPermanently extends Error {
  /** @param path of what isn't a story: below the API's prefix */
  constructor(
    readonly to: MovedResponse,
    readonly path: string | null = null,
  ) {
    super(`It is at ${to.data.slug} now`);
  }
}

/** Returns the query of a request with the locale in which its story was found. */
const queryIn = (locale: string, asked: object): string => {
  const given: [string, unknown][] = Object.entries({ ...asked, locale });
  const parameters = given
    .filter(([, value]) => value !== undefined)
    .map(([name, value]): [string, string] => [name, [value].flat().join(',')]);
  return new URLSearchParams(parameters).toString();
};

/** Returns the absolute URL of the current slug; without a configured URL, on the host that the request names. */
export const movedTo = (
  { to: { data }, path }: MovedPermanently,
  asked: object,
  { base, prefix, isConfigured, origin }: ServerAddress & { origin: string },
): string => {
  const server = isConfigured ? base : (parseUrl(origin)?.origin ?? '');
  const address = path ?? `/latest-news/by-slug/${encodeURIComponent(data.slug)}`;
  return `${server}${prefix}${address}?${queryIn(data.locale, asked)}`;
};

/** Responds with 301 to the current slug. `asked` is the query of the request. */
export const redirect = (
  ctx: Context,
  error: MovedPermanently,
  { asked, server }: { asked: object; server: ServerAddress },
): void => {
  ctx.status = 301;
  // A shared cache must not keep a host that somebody made up.
  if (!server.isConfigured) ctx.set('Cache-Control', PRIVATE);
  ctx.set('Location', movedTo(error, asked, { ...server, origin: ctx.origin }));
  ctx.body = error.to;
};
