import { createHash } from 'node:crypto';

/** A strong validator of these bytes (RFC 9110 §8.8.3): the same bytes have the same, in every process. */
export const etagOf = (bytes: Buffer): string =>
  `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

const opaque = (tag: string): string => tag.trim().replace(/^W\//, '');

/**
 * Whether the client has what `etag` names already: `If-None-Match` is `*` or lists it. Compared weakly, as RFC 9110
 * §13.1.2 asks, since a proxy may have weakened it.
 */
export const hasAlready = (ifNoneMatch: string | undefined, etag: string): boolean => {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  // A tag may hold a comma itself.
  const tags = ifNoneMatch.match(/(W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => opaque(tag) === opaque(etag));
};
