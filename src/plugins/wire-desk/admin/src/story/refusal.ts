import type { KnownByNow } from '../../../shared/contracts/desk';
import type { FieldError } from './model/toRequest';

/** What a refused save says of fields, and whether others have changed what it would have changed. */
export interface Refusal {
  errors: FieldError[];
  isConflict: boolean;
  /** New people, by place in the request, whom the newsroom knows by now. */
  known: KnownByNow[];
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
  const { errors, code, known } = asRecord(body['details']);
  const isKnown = code === 'known' && Array.isArray(known);
  return {
    errors: Array.isArray(errors) ? errors.filter(isFieldError) : [],
    isConflict: !isKnown && (thrown['status'] === 409 || body['status'] === 409),
    known: isKnown ? (known as KnownByNow[]) : [],
  };
};
