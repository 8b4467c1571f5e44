/** Security headers set by the app's middlewares, which don't vary by request. */
const SECURITY_HEADERS = new Set([
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'origin-agent-cluster',
  'permissions-policy',
  'referrer-policy',
  'strict-transport-security',
  'x-dns-prefetch-control',
  'x-download-options',
  'x-frame-options',
  'x-permitted-cross-domain-policies',
  'x-xss-protection',
]);

/** Picks the security headers of a response through Koa, as names and values in turn. */
export const appHeadersIn = (headers: Record<string, unknown>): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    SECURITY_HEADERS.has(name.toLowerCase()) && typeof value === 'string' ? [name, value] : [],
  );
