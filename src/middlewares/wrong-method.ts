import type { Core } from '@strapi/strapi';

const NAMES: Record<number, string> = {
  405: 'MethodNotAllowedError',
  501: 'NotImplementedError',
};

/** Answers a method that no route takes as other refusals, in JSON; Strapi's router answers it as text, with `Allow`. */
const wrongMethod: Core.MiddlewareFactory = (): Core.MiddlewareHandler => async (ctx, next) => {
  await next();
  const { status } = ctx;
  const name = NAMES[status];
  if (name === undefined || (ctx.body ?? '') !== '') return;
  const accepted = ctx.response.get('Allow');
  const message = `${ctx.method} isn’t answered here; accepted are ${accepted || 'none'}`;
  ctx.body = { data: null, error: { status, name, message, details: {} } };
};

export default wrongMethod;
