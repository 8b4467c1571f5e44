import type { Core } from '@strapi/strapi';

const BULK = /^\/content-manager\/collection-types\/[^/]+\/actions\/bulk(Publish|Unpublish)$/;

interface Sent {
  method: string;
  path: string;
  query: { locale?: unknown };
  request: { body?: unknown };
}

/**
 * Copies the languages of a bulk action from the query, where the panel sends them, to the body. Strapi 5.54 reads
 * only the body and would use the default language instead.
 */
const bulkLanguage: Core.MiddlewareFactory = (): Core.MiddlewareHandler => async (ctx, next) => {
  const { method, path, query, request } = ctx as unknown as Sent;
  const { body } = request;
  if (method === 'POST' && BULK.test(path) && typeof body === 'object' && body !== null) {
    if (query.locale !== undefined && !('locale' in body)) {
      Object.assign(body, { locale: query.locale });
    }
  }
  await next();
};

export default bulkLanguage;
