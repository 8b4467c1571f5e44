import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { faultsOf, wholeNumbersOf, type Fault } from '../edge/sound-query';

const refuse = (faults: Fault[]): never => {
  const message = faults.map((fault) => `${fault.path.join('.')}: ${fault.message}`).join('; ');
  throw new errors.ValidationError(message, { errors: faults });
};

/** Refuses (400) what Strapi or the database would fail on (500), in requests to the content API. */
const soundQuery: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  const prefix = `${strapi.config.get<string>('api.rest.prefix', '/api')}/`;
  const numbers = wholeNumbersOf([
    ...Object.values(strapi.contentTypes),
    ...Object.values(strapi.components),
  ]);
  return async (ctx, next) => {
    if (ctx.path.startsWith(prefix)) {
      if (/%00/.test(ctx.path)) refuse([{ path: ['path'], message: 'must not contain U+0000' }]);
      const faults = faultsOf(ctx.query, numbers);
      if (faults.length > 0) refuse(faults);
    }
    await next();
  };
};

export default soundQuery;
