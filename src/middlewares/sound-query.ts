import type { Core } from '@strapi/strapi';
import { refuse } from '../edge/fault';
import { faultsOf, wholeNumbersOf } from '../edge/sound-query';

/** Refuses (400) what Strapi or the database would fail on (500), in requests to the content API. */
const soundQuery: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  const numbers = wholeNumbersOf([
    ...Object.values(strapi.contentTypes),
    ...Object.values(strapi.components),
  ]);
  return async (ctx, next) => {
    if (ctx.path.startsWith(prefix)) {
      refuse(faultsOf(ctx.query, numbers));
    }
    await next();
  };
};

export default soundQuery;
