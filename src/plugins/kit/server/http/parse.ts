import type { z } from '@strapi/utils';
import { errors } from '@strapi/utils';
import { inWords } from './in-words';
import { keysAt } from './keys-at';

/** Parses the input of an endpoint. @throws ValidationError (400) that names each invalid field and what is accepted. */
export const parse = <Schema extends z.ZodObject>(
  schema: Schema,
  input: unknown,
): z.output<Schema> => {
  const parsed = schema.safeParse(input ?? {}, { error: inWords });
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          path: [...issue.path, key],
          message: unknown(keysAt(schema, issue.path)),
        }))
      : [{ path: issue.path, message: issue.message }],
  );
  const sentence = faults.map(({ path, message }) =>
    [path.join('.'), message].filter(Boolean).join(': '),
  );
  throw new errors.ValidationError(sentence.join('; '), { errors: faults });
};

const unknown = (accepted: string[] | null): string =>
  accepted === null ? 'is unknown' : `is unknown; accepted are ${accepted.join(', ') || 'none'}`;
