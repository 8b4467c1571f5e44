import createError from 'http-errors';

/** Returns the 410 error for a killed story (RFC 9110 §15.5.11), with the editor's notice as its message. */
export const goneError = (notice: string, documentId: string, locale: string): Error =>
  createError(410, notice, { details: { documentId, locale }, name: 'GoneError' });
