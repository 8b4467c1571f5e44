import { errors } from '@strapi/utils';

/** An answer that refuses a request, as Strapi gives it. */
export interface ForeignRefusal {
  status: number;
  body: {
    data: null;
    error: { status: number; name: string; message: string; details: object };
  };
}

const refusal = (status: number, name: string, message: string): ForeignRefusal => ({
  status,
  body: { data: null, error: { status, name, message, details: {} } },
});

/** Of koa-send, for a path that leads out of the public files, such as `//etc`. */
const OUTSIDE = 'Malicious Path';

/**
 * Returns the answer for an HTTP error (4xx) that may be told and is of another copy of `http-errors` than Strapi's, as those of
 * bodies and files are: Strapi takes it for a failure, and logs it with its stack. Null for every other error.
 */
export const foreignRefusal = (error: unknown): ForeignRefusal | null => {
  if (!(error instanceof Error) || error instanceof errors.HttpError) return null;
  const { expose, status } = error as Error & { expose?: unknown; status?: unknown };
  // The parser of JSON gives a status alone.
  const mayBeTold = expose === true || error.name === 'SyntaxError';
  if (!mayBeTold || typeof status !== 'number' || status < 400 || status >= 500) return null;
  if (error.message === OUTSIDE) return refusal(404, 'NotFoundError', 'Not Found');
  return refusal(status, error.name, error.message);
};
