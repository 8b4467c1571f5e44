/**
 * Parses an absolute URL (WHATWG URL); null where the text is none. `URL.canParse` of Node 20 and 22 wrongly
 * rejects letters beyond ASCII (`ndërtim.al`) once it is compiled, and `URL.parse` needs Node 22.
 */
export const parseUrl = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};
