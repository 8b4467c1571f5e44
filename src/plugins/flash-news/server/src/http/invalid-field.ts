import { errors } from '@strapi/utils';

/** Returns the 400 error of a bad field or parameter, named in the message and, as Strapi does, in the details. */
export const invalidField = (field: string, message: string): Error =>
  new errors.ValidationError(`${field}: ${message}`, { errors: [{ path: [field], message }] });
