import type { Core } from '@strapi/strapi';
import { WEBHOOK_EVENT_NAMES } from '../../shared/webhooks';
import { hideToken } from './desk/preview/hide-token';
import { indexSlugs, type IndexSlugsPeers } from './slugs/index-slugs';
import { indexRelationOrder } from './facets/store/relation-order-index';
import { openResponseCache } from './public-api/response-cache/response-cache';
import { servicesOf } from './services';

/** Strapi's webhook store. */
interface WebhookEvents {
  addAllowedEvent(key: string, event: string): void;
}

export const register = ({ strapi }: { strapi: Core.Strapi }): void => {
  const services = servicesOf(strapi);
  // Read here, so that a mistake in a type's options stops the boot, not the first request.
  const optIns = services.guarded().news;

  const webhooks = strapi.get<WebhookEvents>('webhookStore');
  for (const name of WEBHOOK_EVENT_NAMES) webhooks.addAllowedEvent(name, name);

  const schemas = strapi.get<Pick<IndexSlugsPeers, 'extend'>>('content-types');
  indexSlugs(optIns, {
    extend: (uid, change) => schemas.extend(uid, change),
    columnName: (field) => strapi.db.metadata.identifiers.getColumnName(field),
  });
  strapi.hook('strapi::content-types.beforeSync').register(() => {
    indexRelationOrder(strapi.db, optIns);
  });

  // First of all middlewares, before the log.
  strapi.server.use(hideToken as unknown as Core.MiddlewareHandler);

  openResponseCache(strapi.server.httpServer, services);

  strapi.documents.use((context, next) => {
    // Strapi types context and result by action.
    return services.documentMiddleware(context, next) as ReturnType<typeof next>;
  });
};
