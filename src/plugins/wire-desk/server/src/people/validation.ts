import { z } from '@strapi/utils';
import { limit } from '@newsroom/plugin-kit/server/http/fields';

const id = z
  .string({ error: 'must be the documentId of a person' })
  .min(1, 'must not be empty')
  .max(255, 'must be at most 255 characters')
  // PostgreSQL's text type rejects NUL alone (manual §8.3).
  .regex(/^[^\0]*$/, 'must not contain the character U+0000');

const cursor = z
  .string({ error: 'must be given once' })
  .max(2000, 'must be at most 2000 characters');

export const mergeBody = z.strictObject({ kept: id, gone: id });

export const doublesQuery = z.strictObject({ limit, cursor: cursor.optional() });

export const candidatesQuery = z.strictObject({
  q: z
    .string({ error: 'must be given once: words of a name' })
    .trim()
    .max(200, 'must be at most 200 characters')
    .regex(/^[^\0]*$/, 'must not contain the character U+0000')
    .default(''),
});

export const mergesQuery = z.strictObject({ limit, cursor: cursor.optional() });

const part = z
  .string()
  .max(300)
  .regex(/^[^\0]*$/);

/** What a cursor of likely doubles holds. */
export const pairShape = z.strictObject({
  kind: z.enum(['initial', 'name']),
  ...{ form: part, one: part, other: part },
});

/** What a cursor of merges holds. */
export const mergeShape = z.strictObject({ before: z.int().min(1).max(2_147_483_647) });
