import createError from 'http-errors';

/** 410 for a killed story (RFC 9110 §15.5.11): the editor's notice in its place. */
export const goneError = (notice: string, documentId: string, locale: string): Error =>
  createError(410, notice, { details: { documentId, locale }, name: 'GoneError' });
