import type { Core } from '@strapi/strapi';

const BULK = /^\/content-manager\/collection-types\/[^/]+\/actions\/bulk(Publish|Unpublish)$/;

interface Sent {
  method: string;
  path: string;
  query: { locale?: unknown };
  request: { body?: unknown };
}

/**
 * Reads the languages of a bulk action where the panel names them. It does so in the address; Strapi 5.54's
 * controller looks in the body alone, and took the default language in the place of those that were chosen.
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
