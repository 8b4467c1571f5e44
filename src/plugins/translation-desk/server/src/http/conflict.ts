import createError from 'http-errors';

/** Returns a 409 about a translation: `code` says why. */
export const conflict = (message: string, code: string): Error =>
  createError(409, message, { details: { code }, name: 'ConflictError' });
