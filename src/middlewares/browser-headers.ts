import type { Core } from '@strapi/strapi';

/** What a page of another site may send to the content API, and read of its answers. */
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Accept, If-None-Match, Last-Event-ID, Preview-Token',
  'Access-Control-Max-Age': '86400',
};
const EXPOSED = 'ETag, Retry-After, Content-Language, Link, Location';

const NO_DEVICES = [
  'accelerometer',
  'camera',
  'geolocation',
  'gyroscope',
  'microphone',
  'payment',
  'usb',
]
  .map((device) => `${device}=()`)
  .join(', ');

type Context = Parameters<Core.MiddlewareHandler>[0];

const isPreflight = (ctx: Context): boolean =>
  ctx.method === 'OPTIONS' && ctx.get('Access-Control-Request-Method') !== '';

/** Files are looked for by the decoded path, in which a letter may have been written as `%75`. */
const isBelow = (folder: string, path: string): boolean => {
  try {
    return decodeURIComponent(path).startsWith(folder);
  } catch {
    // Nothing is served by a path that can't be decoded.
    return false;
  }
};

/** Open to pages of every site, the same for all, so that a cache keeps one answer. */
const openToSites = (ctx: Context): void => {
  ctx.set('Access-Control-Allow-Origin', '*');
  ctx.set('Access-Control-Expose-Headers', EXPOSED);
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.remove('Access-Control-Allow-Credentials');
  const vary = ctx.response.get('Vary').split(/, */);
  const kept = vary.filter((name) => name !== '' && name.toLowerCase() !== 'origin');
  if (kept.length > 0) ctx.set('Vary', kept.join(', '));
  else ctx.remove('Vary');
};

/**
 * What browsers are told about everything that we serve, around all other middlewares: Strapi's own can't be
 * told apart by path. The content API and the pictures are for pages of every site, the panel for itself.
 */
const browserHeaders: Core.MiddlewareFactory =
  (_, { strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const api = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
    const isApi = ctx.path.startsWith(api);
    const isUpload = isBelow('/uploads/', ctx.path);
    if (isApi && isPreflight(ctx)) {
      ctx.status = 204;
      ctx.set(PREFLIGHT);
    } else {
      await next();
    }
    ctx.set('Permissions-Policy', NO_DEVICES);
    ctx.set('X-Content-Type-Options', 'nosniff');
    if (isApi || isUpload) openToSites(ctx);
    else ctx.set('Cross-Origin-Resource-Policy', 'same-origin');
    // Whatever somebody managed to upload, opened by its address it is no page of ours.
    if (isUpload) ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  };

export default browserHeaders;
