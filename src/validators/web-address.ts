import { parseUrl } from './parse-url';

/** Browsers leave these out of an address, or read them as something else, before they judge it. */
const UNSEEN = /[\u0000-\u0020\u007f-\u00a0\u2028\u2029\\]/;

/** What is accepted, in an editor's words. */
export const WEB_ADDRESS = 'a web address that begins with http:// or https://';

/** Whether a text is an absolute http(s) address (WHATWG URL) without name and password in it. */
export const isWebAddress = (text: string): boolean => {
  if (!/^https?:\/\/[^/]/i.test(text) || UNSEEN.test(text)) return false;
  const url = parseUrl(text);
  return url?.username === '' && url.password === '';
};

export const LINK = `${WEB_ADDRESS}, mailto: or tel:, or a path of the site such as /about`;

/** Whether a link in a text leads to the web, to a mailbox or telephone, or into the site itself. */
export const isLink = (text: string): boolean =>
  isWebAddress(text) ||
  (!UNSEEN.test(text) && (/^(mailto|tel):[^/]/i.test(text) || /^(\/(?!\/)|#)/.test(text)));
