import { parseUrl } from '../../src/validators/parse-url';

const SCHEMES = ['http:', 'https:'];

/**
 * Returns the address that a variable of the environment holds; '' where it is absent or empty.
 * @throws Error naming the variable; it stops the start
 */
export const webAddress = (name: string): string => {
  const given = process.env[name]?.trim() ?? '';
  if (given === '' || SCHEMES.includes(parseUrl(given)?.protocol ?? '')) return given;
  throw new Error(`${name} is "${given}"; accepted is an address with http:// or https://`);
};
