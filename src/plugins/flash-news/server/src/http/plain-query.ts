/** Longest address, in characters, that is looked at here; what is longer goes the ordinary way. */
const LONGEST = 2048;

/**
 * Parameters of a query string that mean the same to every parser: each given once, under a simple name, sound UTF-8.
 * Null where it says anything else, such as a list or an object.
 */
export const plainQuery = (search: string): Record<string, string> | null => {
  if (search.length > LONGEST) return null;
  const query: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (!/^[a-z]{1,20}$/i.test(name) || Object.hasOwn(query, name)) return null;
    // Whatever is no UTF-8 was replaced; other parsers leave it as it stands.
    if (value.includes('\uFFFD')) return null;
    query[name] = value;
  }
  // A name that is inherited by every object, such as "constructor", is its own here or nothing.
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

/**
 * What is wrong with a query string whatever it asks: the parameter, and what is accepted; null where nothing is.
 * Parsers leave such things out or as they stand, so that nobody would be told.
 */
export const queryFault = (search: string): { path: string; message: string } | null => {
  for (const pair of search.split('&')) {
    const [given] = [...new URLSearchParams(pair).keys()];
    const [path = ''] = given?.split(/[[.]/) ?? [];
    // A percent sign that escapes nothing is one.
    const escapes = pair.match(/(%[\da-f]{2})+/gi) ?? [];
    if (!escapes.every(isUtf8)) return { path, message: 'must be UTF-8 (RFC 3629)' };
    if (path in Object.prototype) return { path, message: 'is unknown' };
  }
  return null;
};

/** One part of a path, decoded; null where it can't be, or where it is none of its own. */
export const plainSegment = (segment: string): string | null => {
  try {
    const decoded = decodeURIComponent(segment);
    return /[\0/]/.test(decoded) ? null : decoded;
  } catch {
    return null;
  }
};
