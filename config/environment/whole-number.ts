interface Bounds {
  min?: number;
  max?: number;
}

const DIGITS = /^\d{1,9}$/;

/**
 * Returns a whole number of the environment within `bounds` (0 or more), or `fallback` where the variable is absent or empty.
 * @throws Error naming the variable; it stops the start
 */
export const wholeNumber = <Fallback extends number | undefined>(
  name: string,
  fallback: Fallback,
  { min = 0, max }: Bounds = {},
): number | Fallback => {
  const given = process.env[name]?.trim() ?? '';
  if (given === '') return fallback;
  const number = DIGITS.test(given) ? Number(given) : NaN;
  if (number >= min && number <= (max ?? number)) return number;
  const accepted = max === undefined ? `, ${min} or more` : ` from ${min} to ${max}`;
  throw new Error(`${name} is "${given}"; accepted is a whole number${accepted}`);
};
