import { parseUrl } from './parse-url';

/** Resolves an http(s) URL and escapes what RFC 3986 forbids; null for none and for other schemes, such as `data:`. */
export const absoluteUrl = (address: string | null, base: string): string | null => {
  const url = address === null ? null : parseUrl(address, base);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null;
  // The origin leaves out user and password.
  return url.origin + strict(url.href.slice(url.href.indexOf('/', url.protocol.length + 2)));
};

/**
 * Returns the URL of a file of this server, such as `/uploads/ura.jpg`: below the path of the server's own address, where it has
 * one. Other addresses are resolved as `absoluteUrl` does; null for none and for other schemes.
 */
export const fileUrl = (address: string | null, base: string): string | null => {
  const path = parseUrl(base)?.pathname.replace(/\/$/, '') ?? '';
  const isBare = address !== null && /^\/(?!\/)/.test(address) && !address.startsWith(`${path}/`);
  return absoluteUrl(isBare ? path + address : address, base);
};

/** Escapes what browsers tolerate in a path, query or fragment, but strict feed readers reject. */
const strict = (rest: string): string => {
  const [before = '', ...fragment] = rest.split('#');
  const whole = fragment.length === 0 ? before : `${before}#${fragment.join('%23')}`;
  return whole.replace(/%(?![\da-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]/gi, encodeURIComponent);
};
