import { errors } from '@strapi/utils';
import createError from 'http-errors';
import { IncomingRefusal } from '../formats/refusal';

/** Returns the refusal as an error of its HTTP status. */
const toHttpError = ({ status, message }: IncomingRefusal): Error => {
  if (status === 413) return new errors.PayloadTooLargeError(message);
  if (status === 415) return createError(415, message, { name: 'UnsupportedMediaTypeError' });
  return new errors.ValidationError(message);
};

/** Does some work, of which a refusal becomes an error of its HTTP status (400, 413 or 415). */
export const refusing = async <Result>(work: () => Promise<Result>): Promise<Result> => {
  try {
    return await work();
  } catch (error) {
    throw error instanceof IncomingRefusal ? toHttpError(error) : error;
  }
};
