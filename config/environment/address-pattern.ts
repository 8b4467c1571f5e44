import { webAddress } from './web-address';

/**
 * Returns the pattern of addresses that a variable of the environment holds, such as `https://example.com/{slug}`; '' where
 * it is absent or empty.
 * @param placeholders of which it has at least one
 * @throws Error naming the variable; it stops the start
 */
export const addressPattern = (name: string, placeholders: string[]): string => {
  const given = webAddress(name);
  const needed = placeholders.map((one) => `{${one}}`);
  if (given === '' || needed.some((one) => given.includes(one))) return given;
  throw new Error(`${name} is "${given}"; accepted is an address with ${needed.join(' or ')}`);
};
