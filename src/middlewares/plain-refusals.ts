import type { Core, UID } from '@strapi/strapi';
import { isBelow, normalizePath } from '../http/normalize-path';
import { screens } from '../panel/screens/screens';
import { componentScreens } from '../panel/screens/components';
import type { RefusedRoute } from '../refusals/forbidden-sentence';
import { plainRefusal, type Refusal } from '../refusals/plain-refusal';
import { wordsOf } from '../refusals/words';

interface Model {
  attributes: Record<string, { component?: string } | undefined>;
}

interface Policy {
  config?: { actions?: unknown[] };
}

interface Route {
  handler?: unknown;
  info?: { type?: string };
  config?: { policies?: (string | Policy)[]; auth?: { scope?: string[] } };
}

type Context = Parameters<Core.MiddlewareHandler>[0];

const TYPE_IN_PATH = /^\/content-manager\/(?:collection|single)-types\/([^/]+)/;
const TYPE_IN_HANDLER = /^(api::[\w-]+\.[\w-]+)\.\w+$/;

const toRefusedRoute = ({ handler, info, config = {} }: Route): RefusedRoute => ({
  handler: typeof handler === 'string' ? handler : '',
  needed: [
    ...(config.policies ?? []).flatMap((policy) =>
      typeof policy === 'string' ? [] : (policy.config?.actions ?? []).flat().map(String),
    ),
    // Only the content API's scopes are permissions that can be given.
    ...(info?.type === 'content-api' ? (config.auth?.scope ?? []) : []),
  ],
  isOfContentApi: info?.type === 'content-api',
});

const refusalIn = (body: unknown): Refusal | undefined => {
  const { error } = (body ?? {}) as { error?: Partial<Refusal> };
  return typeof error?.message === 'string' && typeof error.name === 'string'
    ? (error as Refusal)
    : undefined;
};

/** Answers refusals in sentences of staff where Strapi's text speaks of code: regular expressions, keys, "Policy Failed". */
const plainRefusals: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  const all = [...screens, ...componentScreens];
  const componentOf = (uid: string, field: string): string | undefined => {
    const model = strapi.getModel(uid as UID.Schema) as Model | undefined;
    return model?.attributes[field]?.component;
  };
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const answer = (ctx: Context, refusal: Refusal): void => {
    const route = ctx.state.route as Route | undefined;
    const refused = route && toRefusedRoute(route);
    const uid =
      TYPE_IN_PATH.exec(normalizePath(ctx.path))?.[1] ??
      TYPE_IN_HANDLER.exec(refused?.handler ?? '')?.[1];
    const withNames = isBelow(prefix, ctx.path);
    const words = wordsOf({ screens: all, componentOf, uid, withNames });
    const error = plainRefusal(refusal, { ...words, uid, route: refused });
    if (error !== refusal) ctx.body = { ...(ctx.body as object), error };
  };
  return async (ctx, next) => {
    await next();
    const refusal = ctx.status >= 400 && ctx.status < 500 ? refusalIn(ctx.body) : undefined;
    if (refusal !== undefined) answer(ctx, refusal);
  };
};

export default plainRefusals;
