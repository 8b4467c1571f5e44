import type { Core } from '@strapi/strapi';
import { inputError } from '../http/input-error';

/** Answers 400 where a route failed on invalid input that it hadn't checked. */
const invalidInput: Core.MiddlewareFactory = (): Core.MiddlewareHandler => async (_, next) => {
  try {
    await next();
  } catch (error) {
    throw inputError(error) ?? error;
  }
};

export default invalidInput;
