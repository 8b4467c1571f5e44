/**
 * An absolute address taken apart (WHATWG URL), or null where the text is none. `URL.canParse` is not asked: in
 * Node 20 and 22 it says no to letters beyond ASCII, such as `ndërtim.al`, once it has been called often enough
 * to be compiled; and `URL.parse` is of Node 22.
 */
export const parseUrl = (text: string): URL | null => {
  try {
    return new URL(text);
  } catch {
    return null;
  }
};
