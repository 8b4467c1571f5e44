import { errors } from '@strapi/utils';

/** Returns the error (400) of a field, naming what is accepted. */
export const invalidField = (field: string, message: string): Error =>
  new errors.ValidationError(`${field}: ${message}`, { errors: [{ path: [field], message }] });
