/**
 * What an app tells browsers about its answers, by its own middlewares: header fields that say how safe something is
 * to open, and are the same for all who ask. All others are the answer's own, or of one request.
 */
const TOLD = new Set([
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

/** Those fields of an answer that went the ordinary way, as names and values in turn. */
export const appHeadersIn = (headers: Record<string, unknown>): string[] =>
  Object.entries(headers).flatMap(([name, value]) =>
    TOLD.has(name.toLowerCase()) && typeof value === 'string' ? [name, value] : [],
  );
