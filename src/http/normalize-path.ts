import path from 'node:path';

const decode = (given: string): string => {
  try {
    return decodeURIComponent(given);
  } catch {
    // Neither a route nor a file is found by decoding it.
    return given;
  }
};

/**
 * Returns a request's path in one spelling: decoded, in lower case, without `.`, `..`, doubled and trailing slashes. Strapi's
 * router ignores case and a trailing slash, and files are found by the decoded path.
 */
export const normalizePath = (given: string): string => {
  const plain = path.posix.normalize(`/${decode(given).replaceAll('\\', '/')}`).toLowerCase();
  return plain === '/' ? plain : plain.replace(/\/$/, '');
};

/** Returns whether any spelling of a path leads to a folder, such as `/api`, or below it. */
export const isBelow = (folder: string, given: string): boolean =>
  `${normalizePath(given)}/`.startsWith(`${normalizePath(folder)}/`);
