/** Longest query string that is parsed here, in characters. */
const LONGEST = 2048;

/**
 * Parses a query string that every parser reads alike: each parameter once, under a simple name, in valid UTF-8. Null for
 * any other.
 */
export const plainQuery = (search: string): Record<string, string> | null => {
  if (search.length > LONGEST) return null;
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (!/^[a-z]{1,20}$/i.test(name) || Object.hasOwn(query, name)) return null;
    // URLSearchParams replaces invalid UTF-8; other parsers leave it.
    if (value.includes('\uFFFD')) return null;
    query[name] = value;
  }
  return Object.hasOwn(query, '__proto__') ? null : query;
};

const isUtf8 = (escapes: string): boolean => {
  try {
    decodeURIComponent(escapes);
    return true;
  } catch {
    return false;
  }
};

/** Returns a parameter that parsers would silently drop or keep undecoded, with what is accepted; null if there is none. */
export const queryFault = (search: string): { path: string; message: string } | null => {
  for (const pair of search.split('&')) {
    const [given] = [...new URLSearchParams(pair).keys()];
    const [path = ''] = given?.split(/[[.]/) ?? [];
    // A percent sign without two hex digits is literal.
    const escapes = pair.match(/(%[\da-f]{2})+/gi) ?? [];
    if (!escapes.every(isUtf8)) return { path, message: 'must be UTF-8 (RFC 3629)' };
    if (path in Object.prototype) return { path, message: 'is unknown' };
  }
  return null;
};

/** Decodes a path segment; null if it is malformed, or contains a slash or NUL. */
export const plainSegment = (segment: string): string | null => {
  try {
    const decoded = decodeURIComponent(segment);
    return /[\0/]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
};
