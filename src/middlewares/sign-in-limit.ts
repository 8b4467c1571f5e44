import type { Core } from '@strapi/strapi';
import { createSignInLimit } from '../access/sign-in-limit';
import { accountIn, signInRoute } from '../access/sign-in-routes';
import { clientKey } from '../http/client-key';
import { refuseTooMany } from '../http/refuse-too-many';

interface Config {
  /** Attempts that one account may see in five minutes; 0 means no limit. */
  perAccount: number;
}

const message = (waitSeconds: number): string =>
  `Too many attempts to sign in or to change a password. Come again in ${waitSeconds} seconds.`;

/** Limits attempts to sign in, register and change a password (429), by address and by account. */
const signInLimit: Core.MiddlewareFactory<Config> = (
  { perAccount },
  { strapi },
): Core.MiddlewareHandler => {
  const limit = createSignInLimit(perAccount);
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return async (ctx, next) => {
    const route = perAccount > 0 && ctx.method === 'POST' && signInRoute(prefix, ctx.path);
    if (!route) {
      await next();
      return;
    }
    const { body } = ctx.request as { body?: unknown };
    const attempt = { address: clientKey(ctx.request.ip), account: accountIn(route, body) };
    refuseTooMany(ctx, await limit.count(attempt), message);
    await next();
    if (route.signsIn && ctx.status === 200) await limit.remember(attempt);
  };
};

export default signInLimit;
