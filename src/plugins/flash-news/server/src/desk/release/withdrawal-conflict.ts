import createError from 'http-errors';

/** 409 for a release that would take a visible version away without being confirmed. */
export const withdrawalConflict = (message: string): Error =>
  createError(409, message, { details: { code: 'withdrawal' }, name: 'ConflictError' });
