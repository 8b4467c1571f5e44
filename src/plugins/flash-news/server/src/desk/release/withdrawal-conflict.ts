import createError from 'http-errors';

/** Returns the 409 error for a release that would hide a visible version without confirmation. */
export const withdrawalConflict = (message: string): Error =>
  createError(409, message, { details: { code: 'withdrawal' }, name: 'ConflictError' });
