import { REFUSALS, type DeskRefusal } from '../../../shared/contracts/desk';
import { describeProblem, type Problem } from '../api/describeProblem';

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};

const refusalOf = (error: unknown): DeskRefusal | null => {
  const body = record(record(record(record(error)['response'])['data'])['error']);
  const { code, message, likely } = record(record(body['details'])['refusal']);
  const known = REFUSALS.find((one) => one === code);
  return known === undefined
    ? null
    : { code: known, message: String(message), likely: String(likely) };
};

/** Returns why what was given isn't read, in the panel's words where the server says which reason it is. */
export const describeRefusal = (error: unknown): Problem => {
  const refusal = refusalOf(error);
  if (refusal === null) return describeProblem(error);
  const { code, message, likely } = refusal;
  return { id: `refused.${code}`, values: { message, likely } };
};
