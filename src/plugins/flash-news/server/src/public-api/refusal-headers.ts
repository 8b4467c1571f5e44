import { errors } from '@strapi/utils';
import { surrogateKey } from '../http/answer';
import { REDIRECT_CACHING, REFUSAL_CACHING } from '../http/cache-control';
import { CORS } from '../http/cors';
import { MovedPermanently } from './moved-permanently';

interface Refusal {
  status?: unknown;
  details?: unknown;
}

/** What can be in a key: more would split it, or the header. */
const ID = /^[\w-]{1,64}$/;

/** Returns the document that a refusal or the path is about, if any. */
const documentOf = (error: Refusal, params: object): string[] => {
  const { documentId } = {
    ...params,
    ...(error instanceof MovedPermanently ? error.to.data : (error.details ?? {})),
  } as { documentId?: unknown };
  return typeof documentId === 'string' && ID.test(documentId) ? [documentId] : [];
};

const cachingOf = (error: unknown): string | null => {
  if (error instanceof MovedPermanently) return REDIRECT_CACHING;
  // Strapi's errors have no status.
  const isKept =
    error instanceof errors.NotFoundError || (error as Refusal | undefined)?.status === 410;
  return isKept ? REFUSAL_CACHING : null;
};

/**
 * Returns the header fields of a 301, 404 or 410, which caches would else keep for as long as they like (RFC 9110 §15.1); none
 * for another error. `locales`: those that the request is about; `params`: of its path.
 */
export const refusalHeaders = (
  error: unknown,
  { locales, params }: { locales: string[]; params: object },
): Record<string, string> => {
  const caching = cachingOf(error);
  if (caching === null) return {};
  const shows = { categories: [], documents: documentOf(error as Refusal, params) };
  return {
    ...CORS,
    'Cache-Control': caching,
    'Surrogate-Key': surrogateKey(locales, shows),
    'Cross-Origin-Resource-Policy': 'cross-origin',
  };
};
