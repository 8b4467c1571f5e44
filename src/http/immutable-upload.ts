/** A name that Strapi gives a file: the random part is new for each upload, and for each replacement the query. */
const NAMED_BY_HASH = /^\/uploads\/(?:[^/]+\/)*[^/]*_[\da-f]{10}\.[\da-z]{1,10}$/i;

/** A year, the longest that caches take seriously; `immutable` (RFC 8246) also stops reloads from asking. */
export const FOR_EVER = 'public, max-age=31536000, immutable';

/** Statuses with the file or a part of it, or about the one that a cache has. */
const FOUND = new Set([200, 206, 304]);

/** Whether an answer has a file that never changes under its address. */
export const isImmutableUpload = (path: string, status: number): boolean =>
  FOUND.has(status) && NAMED_BY_HASH.test(path);
