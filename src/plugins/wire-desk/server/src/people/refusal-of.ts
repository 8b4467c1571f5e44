import { errors } from '@strapi/utils';

const isConflict = (error: Error): boolean => (error as { status?: unknown }).status === 409;

const isRefusal = (error: unknown): error is Error =>
  error instanceof errors.NotFoundError ||
  error instanceof errors.ForbiddenError ||
  (error instanceof Error && isConflict(error));

/** Returns the sentence of an error that refuses what persons or permissions don't allow now. @throws the error, if it is another */
export const refusalOf = (error: unknown): string => {
  if (isRefusal(error)) return error.message;
  throw error;
};
