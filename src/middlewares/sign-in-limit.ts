import type { Core } from '@strapi/strapi';
import { createSignInLimit } from '../access/sign-in-limit';
import type { Sender } from '../access/bearer-token';
import { panelUser, sessionUser } from '../access/session-user';
import { accountIn, misplacedIn, signInRoute, type SignInRoute } from '../access/sign-in-routes';
import { clientKey } from '../http/client-key';
import { refuseFaults } from '../http/refuse-faults';
import { refuseTooMany } from '../http/refuse-too-many';

interface Config {
  /** Attempts that one account may see in five minutes; 0 means no limit. */
  perAccount: number;
}

const tooMany = (waitSeconds: number): string =>
  `Too many attempts to sign in or to change a password. Come again in ${waitSeconds} seconds.`;

const isGuess = (body: unknown, { onlyWithPassword = false }: SignInRoute): boolean =>
  !onlyWithPassword || (typeof body === 'object' && body !== null && 'password' in body);

/** Returns a key of the signed-in user's account; null where nobody is signed in. */
const signedIn = async (
  strapi: Core.Strapi,
  { accounts }: SignInRoute,
  sender: Sender,
): Promise<string | null> => {
  const id = accounts === 'panel' ? panelUser(strapi, sender) : await sessionUser(strapi, sender);
  return id === null ? null : `${accounts} user ${id}`;
};

/** Limits attempts to sign in, register and change a password (429), by address and by account. */
const signInLimit: Core.MiddlewareFactory<Config> = (
  { perAccount },
  { strapi },
): Core.MiddlewareHandler => {
  const limit = createSignInLimit(perAccount);
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  return async (ctx, next) => {
    const route = signInRoute(prefix, ctx.method, ctx.path);
    const { body } = ctx.request as { body?: unknown };
    if (!route || !isGuess(body, route)) {
      await next();
      return;
    }
    const message = 'must be sent in the body, not in the address';
    refuseFaults(misplacedIn(ctx.query).map((name) => ({ path: [name], message })));
    if (perAccount === 0) {
      await next();
      return;
    }
    const account = accountIn(route, body) ?? (await signedIn(strapi, route, ctx));
    const attempt = { address: clientKey(ctx.request.ip), account };
    refuseTooMany(ctx, await limit.count(attempt), tooMany);
    await next();
    if (route.signsIn && ctx.status === 200) await limit.remember(attempt);
  };
};

export default signInLimit;
