import type { Core } from '@strapi/strapi';
import { normalizePath } from '../http/normalize-path';

const BULK = /^\/content-manager\/collection-types\/[^/]+\/actions\/bulk(un)?publish$/;

interface Sent {
  method: string;
  path: string;
  query: { locale?: unknown };
  request: { body?: unknown };
}

/** Copies a bulk action's languages from the query to the body: Strapi 5.54 would use the default language. */
const bulkLanguage: Core.MiddlewareFactory = (): Core.MiddlewareHandler => async (ctx, next) => {
  const { method, path, query, request } = ctx as unknown as Sent;
  const { body } = request;
  if (
    method === 'POST' &&
    BULK.test(normalizePath(path)) &&
    typeof body === 'object' &&
    body !== null
  ) {
    if (query.locale !== undefined && !('locale' in body)) {
      Object.assign(body, { locale: query.locale });
    }
  }
  await next();
};

export default bulkLanguage;
