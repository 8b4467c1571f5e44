/**
 * Returns whether a variable of the environment is `true`, or `fallback` where it is absent or empty.
 * @throws Error naming the variable; it stops the start
 */
export const flag = (name: string, fallback: boolean): boolean => {
  const given = process.env[name]?.trim() ?? '';
  if (given === '') return fallback;
  if (given === 'true' || given === 'false') return given === 'true';
  throw new Error(`${name} is "${given}"; accepted are true and false`);
};
