/** Header fields of a request that pages of other sites may send; `*` stands for all but `Authorization` (Fetch standard). */
const REQUEST_HEADERS = [
  'Authorization',
  'Accept',
  'Content-Type',
  'Cache-Control',
  'Pragma',
  'If-None-Match',
  'If-Modified-Since',
  'X-Requested-With',
  'Last-Event-ID',
  'Preview-Token',
  '*',
];

/** Header fields of an answer that scripts may read, besides those that the Fetch standard lets them. */
const EXPOSED = ['Age', 'Content-Language', 'Date', 'ETag', 'Link', 'Location', 'Retry-After'];

/** The CORS header of every answer of the content API: the same for all sites, so that a cache keeps one. */
export const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Expose-Headers': EXPOSED.join(', '),
} as const;

/** The answer to a CORS preflight. The app's `src/http/cors.ts` has the same: the plugin is of use without it. */
export const PREFLIGHT = {
  ...CORS,
  'Access-Control-Allow-Methods': 'GET, HEAD, POST, PUT, DELETE',
  'Access-Control-Allow-Headers': REQUEST_HEADERS.join(', '),
  'Access-Control-Max-Age': '86400',
  'Cross-Origin-Resource-Policy': 'cross-origin',
} as const;
