import type { Core } from '@strapi/strapi';
import type { ContentTypeUids } from './config';
import { createLeaveBody } from './ingest/leave-body';
import type { DocumentWrite } from './public/follow-writes';
import { publicServicesOf } from './public-services';
import { checkTypes } from './types/check-types';
import { hasField } from './database/link';
import { orderOfList, type ListQuery } from './story/order-list';
import type { Model } from './types/required-fields';

interface Models {
  contentTypes: Record<string, Model>;
  getModel(uid: string): Model | undefined;
}

/** Returns the query of the request that is served, as it was sent: flash-news looks relations up first. Empty for another handler. */
const queryOf = (strapi: Core.Strapi, handler: string): ListQuery => {
  const { state, query } = strapi.requestContext.get() ?? {};
  const route = (state as { route?: { handler?: unknown } } | undefined)?.route;
  return route?.handler === handler ? (query as ListQuery) : {};
};

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const models = strapi as unknown as Models;
  checkTypes({
    uids: strapi.config.get<ContentTypeUids>('plugin::wire-desk'),
    modelOf: (uid) => models.getModel(uid),
    accepted: Object.keys(models.contentTypes).filter((uid) => uid.startsWith('api::')),
  });

  // Before the parsers of bodies, and whatever else refuses what they don't read.
  const leaveBody = createLeaveBody(strapi.config.get<string>('api.rest.prefix', '/api'));
  strapi.server.use(leaveBody);
  const services = publicServicesOf(strapi);
  services.addEndpoints();
  strapi.documents.use((context, next) => {
    const { uid, action } = context as { uid: string; action: string };
    const { quote } = services.uids;
    if (uid === quote && action === 'findMany' && hasField(strapi.db, quote, 'position'))
      Object.assign(context.params, orderOfList(queryOf(strapi, `${quote}.find`)));
    return next();
  });
  strapi.documents.use((context, next) => {
    // Strapi types context and result by action.
    const write = context as unknown as DocumentWrite;
    return services.followWrites(write, next) as ReturnType<typeof next>;
  });
};
