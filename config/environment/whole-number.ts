/**
 * Returns a whole number of 0 or more from the environment, or `fallback` where the variable is absent or empty.
 * @throws Error naming the variable; it stops the start
 */
export const wholeNumber = <Fallback extends number | undefined>(
  name: string,
  fallback: Fallback,
): number | Fallback => {
  const given = process.env[name]?.trim() ?? '';
  if (given === '') return fallback;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw new Error(`${name} is "${given}"; accepted is a whole number, 0 or more`);
};
