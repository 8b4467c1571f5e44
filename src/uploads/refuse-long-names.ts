import { errors } from '@strapi/utils';

/** Characters of a file's name: a smaller size has a longer one, and file systems take 255 bytes. */
const MAX_NAME = 200;

const SHOWN = 30;

/** Refuses (400) the first name that is too long to store under, naming its length and what is accepted. */
export const refuseLongNames = (names: unknown[]): void => {
  const long = names.find((name) => typeof name === 'string' && name.length > MAX_NAME);
  if (typeof long !== 'string') return;
  const message = `The name “${long.slice(0, SHOWN)}…” has ${long.length} characters; at most ${MAX_NAME} are accepted. Rename the file.`;
  throw new errors.ValidationError(message, { errors: [{ path: ['name'], message }] });
};
