import { errors } from '@strapi/utils';
import type { RequestCount } from './request-limit';

/** The part of Koa's context that a refusal writes to. */
interface Answer {
  set(header: string, value: string): void;
}

/** @throws RateLimitError (429, RFC 6585) beyond the limit, with `Retry-After`; returns within it. */
export const refuseTooMany = (
  answer: Answer,
  { waitSeconds }: RequestCount,
  message: (waitSeconds: number) => string,
): void => {
  if (waitSeconds === null) return;
  answer.set('Retry-After', String(waitSeconds));
  answer.set('Cache-Control', 'no-store');
  throw new errors.RateLimitError(message(waitSeconds), { retryAfter: waitSeconds });
};
