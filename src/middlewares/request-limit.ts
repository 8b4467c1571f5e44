import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { apiTokens } from '../access/api-tokens';
import { sessionUser } from '../access/session-user';
import { clientKey } from '../http/client-key';
import { isBelow, normalizePath } from '../http/normalize-path';
import { refuseTooMany } from '../http/refuse-too-many';
import { createRequestLimit, type RequestCount } from '../http/request-limit';

interface Config {
  /** Requests a minute from one address; 0 means no limit. */
  perMinute: number;
}

type Context = Parameters<Core.MiddlewareHandler>[0];
type Plugin = ReturnType<Core.Strapi['plugin']>;

/** The plugin's response cache answers before this middleware; only its misses are counted. */
interface CacheService {
  limitMisses(
    allow: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>,
  ): void;
}

/** Whether a request carries a preview token, which may be a guess of whoever has an API token. */
const isPreview = (ctx: Context): boolean =>
  ctx.get('Preview-Token') !== '' || ctx.query.token !== undefined;

const message = (who: string) => (waitSeconds: number) =>
  `Too many requests from this ${who}. Come again in ${waitSeconds} seconds, or use an API token.`;

/**
 * Limits content API requests a minute (429), by address and for signed-in readers by user as well. A valid API token is
 * not limited; what else an `Authorization` may contain makes no difference. Nor is whoever watches the instances.
 */
const requestLimit: Core.MiddlewareFactory<Config> = (
  { perMinute },
  { strapi },
): Core.MiddlewareHandler => {
  const limit = createRequestLimit(perMinute, 60);
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const watched = normalizePath(`${prefix}/flash-news/ready`);
  const tokens = apiTokens(strapi);
  const counted = new WeakMap<IncomingMessage, RequestCount>();
  const countAddress = (ip: string) => limit.count(`address ${clientKey(ip)}`);
  if (perMinute > 0) {
    const plugin = strapi.plugin('flash-news') as Plugin | undefined;
    plugin?.service<CacheService>('cache').limitMisses(async (request, response) => {
      const found = await countAddress(
        strapi.server.app.createContext(request, response).request.ip,
      );
      counted.set(request, found);
      return found.waitSeconds === null;
    });
  }
  return async (ctx, next) => {
    const isWatch = normalizePath(ctx.path) === watched;
    const isLimited = perMinute > 0 && isBelow(prefix, ctx.path) && !isWatch;
    if (isLimited && (isPreview(ctx) || !(await tokens.isValid(ctx)))) {
      const found = counted.get(ctx.req) ?? (await countAddress(ctx.request.ip));
      refuseTooMany(ctx, found, message('address'));
      const user = await sessionUser(strapi, ctx);
      if (user !== null) refuseTooMany(ctx, await limit.count(`user ${user}`), message('user'));
    }
    await next();
  };
};

export default requestLimit;
