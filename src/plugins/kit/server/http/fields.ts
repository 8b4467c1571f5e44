import { z } from '@strapi/utils';

// PostgreSQL's text type rejects NUL alone (manual §8.3).
export const WITHOUT_NUL = /^[^\0]*$/;
export const NO_NUL = 'must not contain the character U+0000';

/** Tells a text that was left out from one of another type. */
export const missingOrNoText = ({ input }: { input?: unknown }): string =>
  input === undefined ? 'is missing' : 'must be text';

/** Accepts a text that may be empty, of at most `max` characters. */
export const textUpTo = (max: number) =>
  z
    .string({ error: missingOrNoText })
    .max(max, `must be at most ${max} characters`)
    .regex(WITHOUT_NUL, NO_NUL);

/** Accepts a trimmed text of 1 to `max` characters. */
export const words = (max: number) =>
  z
    .string({ error: missingOrNoText })
    .trim()
    .min(1, 'must not be empty')
    .max(max, `must be at most ${max} characters`)
    .regex(WITHOUT_NUL, NO_NUL);

/** Accepts the code of a locale (BCP 47); whether it is configured is checked apart. */
export const locale = words(35);

/** Parses a page size, 1 to 100. */
export const limit = z
  .string({ error: 'must be given once: a whole number from 1 to 100' })
  .regex(/^([1-9]\d?|100)$/, 'must be a whole number from 1 to 100')
  .transform(Number)
  .default(20);

/** Parses a list that is separated by commas; what is given twice counts once. */
export const list = z
  .string({ error: 'must be given once, with commas between its parts' })
  .regex(WITHOUT_NUL, NO_NUL)
  .transform((given) => [...new Set(given.split(',').map((part) => part.trim()))])
  .refine((parts) => parts.every((part) => part !== ''), 'must have no empty parts');
