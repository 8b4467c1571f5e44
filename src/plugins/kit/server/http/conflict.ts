import createError from 'http-errors';

/** Returns a 409: `code` says why, `details` what it is about. */
export const conflict = (message: string, code: string, details: object = {}): Error =>
  createError(409, message, { details: { ...details, code }, name: 'ConflictError' });
