import type { Core } from '@strapi/strapi';
import { CORS, PREFLIGHT } from '../http/cors';
import { FOR_EVER, isImmutableUpload } from '../http/immutable-upload';
import { isBelow } from '../http/normalize-path';

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
  ctx.set(CORS);
  ctx.set('Cross-Origin-Resource-Policy', 'cross-origin');
  ctx.remove('Access-Control-Allow-Credentials');
  const vary = ctx.response.get('Vary').split(/, */);
  const kept = vary.filter((name) => name !== '' && name.toLowerCase() !== 'origin');
  if (kept.length > 0) ctx.set('Vary', kept.join(', '));
  else ctx.remove('Vary');
};

/** Lets caches keep for seconds that there is nothing here; without a header they would choose (RFC 9110 §15.1). */
const limitRefusal = (ctx: Context): void => {
  if (![404, 410].includes(ctx.status) || ctx.response.get('Cache-Control') !== '') return;
  ctx.set('Cache-Control', ctx.get('Authorization') === '' ? 'public, max-age=5' : 'no-store');
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
    if (isApi) limitRefusal(ctx);
    if (isApi || isUpload) openToSites(ctx);
    else ctx.set('Cross-Origin-Resource-Policy', 'same-origin');
    if (isUpload && ctx.fresh) ctx.status = 304;
    if (isImmutableUpload(ctx.path, ctx.status)) ctx.set('Cache-Control', FOR_EVER);
    // An upload opened by its address must not run as a page of this site.
    if (isUpload) ctx.set('Content-Security-Policy', "default-src 'none'; sandbox");
  };

export default browserHeaders;
