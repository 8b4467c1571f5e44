import createError from 'http-errors';

/** 409 for a story as a whole; `code` says why, `state` is what was found. */
export const newsConflict = (message: string, code: string, state?: object): Error =>
  createError(409, message, { details: { code, ...(state && { state }) }, name: 'ConflictError' });
