import type { Core } from '@strapi/strapi';
import { isBelow } from '../http/normalize-path';
import { refuseFaults } from '../http/refuse-faults';
import { queryBounds } from '../http/query-bounds';
import { filterShapeFaults, queryFaults, wholeNumberFields } from '../http/query-faults';

/** Refuses (400) queries on which Strapi or the database would fail (500), and those of the content API out of bounds. */
const refuseInvalidQuery: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const numbers = wholeNumberFields([
    ...Object.values(strapi.contentTypes),
    ...Object.values(strapi.components),
  ]);
  return async (ctx, next) => {
    refuseFaults(
      isBelow(prefix, ctx.path)
        ? [...queryBounds(ctx.query), ...queryFaults(ctx.query, numbers)]
        : filterShapeFaults(ctx.query),
    );
    await next();
  };
};

export default refuseInvalidQuery;
