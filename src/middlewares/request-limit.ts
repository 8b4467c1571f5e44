import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { clientKey } from '../http/client-key';
import { createRequestLimit, type RequestCount } from '../http/request-limit';

interface Config {
  /** Requests a minute from one address; 0 means no limit. */
  perMinute: number;
}

const refuse = (
  ctx: Parameters<Core.MiddlewareHandler>[0],
  { waitSeconds }: RequestCount,
): void => {
  if (waitSeconds === null) return;
  ctx.set('Retry-After', String(waitSeconds));
  ctx.set('Cache-Control', 'no-store');
  throw new errors.RateLimitError(
    `Too many requests from this address. Come again in ${waitSeconds} seconds, or use an API token.`,
    { retryAfter: waitSeconds },
  );
};

type Plugin = ReturnType<Core.Strapi['plugin']>;

/** The plugin's response cache answers before this middleware; only its misses are counted. */
interface CacheService {
  limitMisses(
    allow: (request: IncomingMessage, response: ServerResponse) => Promise<boolean>,
  ): void;
}

/** Limits content API requests a minute by address (429, RFC 6585), but not with a valid token; each 401 counts. */
const requestLimit: Core.MiddlewareFactory<Config> = (
  { perMinute },
  { strapi },
): Core.MiddlewareHandler => {
  const limit = createRequestLimit(perMinute);
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  const counted = new WeakMap<IncomingMessage, RequestCount>();
  if (perMinute > 0) {
    const plugin = strapi.plugin('flash-news') as Plugin | undefined;
    plugin?.service<CacheService>('cache').limitMisses(async (request, response) => {
      const { ip } = strapi.server.app.createContext(request, response).request;
      const found = await limit.count(clientKey(ip));
      counted.set(request, found);
      return found.waitSeconds === null;
    });
  }
  return async (ctx, next) => {
    if (perMinute === 0 || !ctx.path.startsWith(prefix)) {
      await next();
      return;
    }
    const key = clientKey(ctx.request.ip);
    if (ctx.get('Authorization') === '') {
      refuse(ctx, counted.get(ctx.req) ?? (await limit.count(key)));
      await next();
      return;
    }
    refuse(ctx, await limit.peek(key));
    await next();
    if (ctx.status === 401) await limit.count(key);
  };
};

export default requestLimit;
