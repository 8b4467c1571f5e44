import { parseUrl } from './parse-url';

/** Browsers drop or change these characters before they parse an address. */
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/;

/** The rule of `isWebAddress` in an editor's words. */
export const WEB_ADDRESS = 'a web address that begins with http:// or https://';

/** Returns whether a text is an absolute http(s) URL without user name and password. */
export const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/[^/]/i.test(text) || UNSEEN.test(text)) return false;
  const url = parseUrl(text);
  return url?.username === '' && url.password === '';
};

export const LINK = `${WEB_ADDRESS}, mailto: or tel:, or a path of the site such as /about`;

/** Returns whether a link leads to the web, to a mailbox or telephone, or into the site itself. */
export const isLink = (text: string): boolean =>
  isWebAddress(text) ||
  (!UNSEEN.test(text) && (/^(mailto|tel):[^/]/i.test(text) || /^(\/(?!\/)|#)/.test(text)));
