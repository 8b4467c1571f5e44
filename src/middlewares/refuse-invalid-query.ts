import type { Core } from '@strapi/strapi';
import { isBelow } from '../http/normalize-path';
import { refuseFaults } from '../http/refuse-faults';
import { queryBounds } from '../http/query-bounds';
import { fieldKinds, joinedFields } from '../http/field-kinds';
import { filterShapeFaults } from '../http/filter-faults';
import { fieldNameFaults, queryFaults } from '../http/query-faults';

/** Refuses (400) queries on which Strapi or the database would fail (500), and those of the content API out of bounds. */
const refuseInvalidQuery: Core.MiddlewareFactory = (_, { strapi }): Core.MiddlewareHandler => {
  const prefix = strapi.config.get<string>('api.rest.prefix', '/api');
  const types = [...Object.values(strapi.contentTypes), ...Object.values(strapi.components)];
  const kinds = fieldKinds(types);
  const joined = joinedFields(types);
  return async (ctx, next) => {
    refuseFaults(
      isBelow(prefix, ctx.path)
        ? [...queryBounds(ctx.query, joined), ...queryFaults(ctx.query, kinds)]
        : [...filterShapeFaults(ctx.query), ...fieldNameFaults(ctx.query)],
    );
    await next();
  };
};

export default refuseInvalidQuery;
