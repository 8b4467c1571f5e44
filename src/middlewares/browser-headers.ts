import type { Core } from '@strapi/strapi';
import { isBelow } from '../http/normalize-path';

/** Methods and headers that pages of other sites may use with the content API. */
const PREFLIGHT = {
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE',
  'Access-Control-Allow-Headers':
    'Authorization, Content-Type, Accept, If-None-Match, Last-Event-ID, Preview-Token',
  'Access-Control-Max-Age': '86400',
};
const EXPOSED = 'ETag, Retry-After, Content-Language, Link, Location';

const PERMISSIONS_POLICY = [
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

/** Opens an answer to pages of every site, with equal headers for all, so that a cache stores one answer. */
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

/** Sets CORS and security headers by path: every site may use the content API and uploads, only ours the panel. */
const browserHeaders: Core.MiddlewareFactory =
  (_, { strapi }): Core.MiddlewareHandler =>
  async (ctx, next) => {
    const isApi = isBelow(strapi.config.get<string>('api.rest.prefix', '/api'), ctx.path);
    const isUpload = isBelow('/uploads', ctx.path);
    if (isApi && isPreflight(ctx)) {
      ctx.status = 204;
      ctx.set(PREFLIGHT);
    } else {
      await next();
    }
    ctx.set('Permissions-Policy', PERMISSIONS_POLICY);
    ctx.set('X-Content-Type-Options', 'nosniff');
    if (isApi || isUpload) openToSites(ctx);
    else ctx.set('Cross-Origin-Resource-Policy', 'same-origin');
    // An upload opened by its address must not run as a page of this site.
    if (isUpload) ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  };

export default browserHeaders;
