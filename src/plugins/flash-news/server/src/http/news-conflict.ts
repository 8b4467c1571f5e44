import createError from 'http-errors';

/** Returns a 409 about a story: `code` says why, `state` is the current state. */
export const newsConflict = (message: string, code: string, state?: object): Error =>
  createError(409, message, { details: { code, ...(state && { state }) }, name: 'ConflictError' });
