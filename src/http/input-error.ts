import { errors } from '@strapi/utils';

import { faultsError } from './refuse-faults';

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** PostgreSQL's class 22, data exceptions (its manual, appendix A): a number, date or text that no column holds. */
const DATA_EXCEPTION = /^22\w{3}$/;

/** Node's errors of a body that isn't compressed as its `Content-Encoding` says. */
const DECOMPRESSION = /^(Z_(DATA|BUF)_ERROR|ERR__ERROR_\w+)$/;

interface Issue {
  path: PropertyKey[];
  message: string;
}

const isIssue = (value: unknown): value is Issue =>
  isObject(value) && Array.isArray(value.path) && typeof value.message === 'string';

/** Returns the issues of an error of zod, as a list of its `issues`; undefined for other errors. */
const issuesIn = ({ issues }: Record<string, unknown>): Issue[] | undefined =>
  Array.isArray(issues) && issues.every(isIssue) ? issues : undefined;

/** Returns the faults of an error of yup, whose `inner` errors each have a path such as `list[0].name`. */
const yupFaults = (error: Record<string, unknown>): Issue[] | undefined => {
  if (error.name !== 'ValidationError' || !Array.isArray(error.inner)) return undefined;
  const all = error.inner.length > 0 ? (error.inner as unknown[]) : [error];
  return all.filter(isObject).map(({ path, message }) => ({
    path: typeof path === 'string' ? path.split(/[.[\]]+/).filter(Boolean) : [],
    message: String(message),
  }));
};

/**
 * Returns a ValidationError (400) for an error of zod, yup or PostgreSQL about a request's input, or of a body that can't be
 * decompressed. Null for every other error, which stays a failure.
 */
export const inputError = (error: unknown): Error | null => {
  if (!isObject(error) || error instanceof errors.ApplicationError) return null;
  const faults = issuesIn(error) ?? yupFaults(error);
  if (faults !== undefined) {
    return faultsError(faults.map(({ path, message }) => ({ path: path.map(String), message })));
  }
  const code = String(error.code);
  if (DECOMPRESSION.test(code)) {
    const message = 'must be compressed as its Content-Encoding says';
    return faultsError([{ path: ['body'], message }]);
  }
  return DATA_EXCEPTION.test(code)
    ? new errors.ValidationError('A number, date or text is beyond what the database can hold.')
    : null;
};
