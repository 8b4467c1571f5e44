import type { FieldError } from './model/toRequest';

/** What a refused save says of fields, and whether others have changed what it would have changed. */
export interface Refusal {
  errors: FieldError[];
  isConflict: boolean;
}

const asRecord = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const isFieldError = (value: unknown): value is FieldError => {
  const { path, message } = asRecord(value);
  return Array.isArray(path) && typeof message === 'string';
};

/** Reads an error of Strapi's fetch client. */
export const readRefusal = (error: unknown): Refusal => {
  const thrown = asRecord(error);
  const body = asRecord(asRecord(asRecord(thrown['response'])['data'])['error']);
  const { errors } = asRecord(body['details']);
  return {
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
    isConflict: thrown['status'] === 409 || body['status'] === 409,
  };
};
