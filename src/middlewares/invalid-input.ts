import type { Core } from '@strapi/strapi';
import { foreignRefusal } from '../http/foreign-refusal';
import { inputError } from '../http/input-error';

/** Answers 400 where a route failed on invalid input that it hadn't checked, and refusals that Strapi would take for failures. */
const invalidInput: Core.MiddlewareFactory = (): Core.MiddlewareHandler => async (ctx, next) => {
  try {
    await next();
  } catch (error) {
    const input = inputError(error);
    const refusal = input === null ? foreignRefusal(error) : null;
    if (refusal === null) throw input ?? error;
    ctx.status = refusal.status;
    ctx.body = refusal.body;
  }
};

export default invalidInput;
