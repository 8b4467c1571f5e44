/**
 * An address taken apart (WHATWG URL), by `base` where it is a relative one; null where there is none.
 * `URL.canParse` is not asked: in Node 20 and 22 it says no to letters beyond ASCII once it has been called some
 * thousands of times, and a picture at `ndërtim.al` left the feeds with that.
 */
export const parsedAddress = (address: string, base?: string): URL | null => {
  try {
    return new URL(address, base);
  } catch {
    return null;
  }
};
