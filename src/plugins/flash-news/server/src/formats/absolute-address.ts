import { parsedAddress } from './parsed-address';

/**
 * An absolute http(s) address, with everything escaped that RFC 3986 does not allow in one; null where there is
 * none, or where it is of another scheme, such as `data:`.
 */
export const absolute = (address: string | null, base: string): string | null => {
  const url = address === null ? null : parsedAddress(address, base);
  if (url?.protocol !== 'https:' && url?.protocol !== 'http:') return null;
  // Without a user and a password, should somebody have put them there.
  return url.origin + strict(url.href.slice(url.href.indexOf('/', url.protocol.length + 2)));
};

/** Browsers let these pass in a path or a query; readers of feeds that go by the RFC do not. */
const strict = (rest: string): string =>
  rest.replace(/%(?![\da-f]{2})|[^\w\-.~:/?#@!$&'()*+,;=%]|(?<=#.*)#/gi, encodeURIComponent);
