import type { z } from '@strapi/utils';
import { errors } from '@strapi/utils';

/** Parses the input of an endpoint. @throws ValidationError (400) that names each invalid field and what is accepted. */
export const parse = <Schema extends z.ZodObject>(
  schema: Schema,
  input: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(input ?? {});
  if (parsed.success) return parsed.data;
  const accepted = Object.keys(schema.shape);
  const faults = parsed.error.issues.flatMap((issue) => faultsOf(issue, accepted));
  throw new errors.ValidationError(
    faults.map(({ path, message }) => (path ? `${path}: ${message}` : message)).join('; '),
    { errors: faults.map(({ path, message }) => ({ path: [path], message })) },
  );
};

interface Fault {
  path: string;
  message: string;
}

const faultsOf = (issue: z.core.$ZodIssue, accepted: string[]): Fault[] => {
  const path = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
  return issue.keys.map((key) => ({
    path: path ? `${path}.${key}` : key,
    message: `is unknown; accepted are ${accepted.join(', ') || 'none'}`,
  }));
};
