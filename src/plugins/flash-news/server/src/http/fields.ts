import { z } from '@strapi/utils';
import { missingOrNoText, NO_NUL, WITHOUT_NUL } from '@newsroom/plugin-kit/server/http/fields';
import { MAX_NOTE_LENGTH } from '../../../shared/correction';
import { LEVELS, MAX_REASON_LENGTH, MAX_TEXT_LENGTH } from '../../../shared/flash';
import { FIRST_YEAR, isReleaseTime, LAST_YEAR } from '../../../shared/release';

/** Accepts a query parameter that is given once and not empty. */
export const single = (accepted: string) =>
  z
    .string({ error: `must be given once: ${accepted}` })
    .min(1, `must not be empty: ${accepted}`)
    .regex(WITHOUT_NUL, NO_NUL);

/** Accepts a uid, a documentId or another identifier in a body. */
export const id = z
  .string({ error: 'is missing' })
  .min(1, 'must not be empty')
  .regex(WITHOUT_NUL, NO_NUL);

const WORDS = 'must be given once: words to search for, at most 200 characters';

/** Parses words to search for; none by default. */
export const words = z
  .string({ error: WORDS })
  .trim()
  .max(200, WORDS)
  .regex(WITHOUT_NUL, NO_NUL)
  .default('');

const INSTANT =
  'a time as ISO 8601 with an offset, such as 2026-01-31T08:00:00Z or 2026-01-31T09:00:00%2B01:00';

/** Parses ISO 8601 with an offset (RFC 3339) to epoch ms, without finer fractions. */
export const instant = (accepted = INSTANT) =>
  z
    .string({ error: `must be ${accepted}` })
    .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)$/, `must be ${accepted}`)
    .transform((text, context) => {
      const epoch = Date.parse(text);
      // Date.parse reads 30 February as 2 March.
      const day = Number(text.slice(8, 10));
      const lastDay = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5, 7)), 0));
      if (!Number.isNaN(epoch) && day <= lastDay.getUTCDate()) return epoch;
      context.addIssue({ code: 'custom', message: `must be ${accepted}` });
      return z.NEVER;
    });

export const RELEASE_TIME = `a time as ISO 8601 with an offset, such as 2026-01-31T08:00:00Z, of the years ${FIRST_YEAR} to ${LAST_YEAR}`;

/** Parses when news is public, to epoch ms: years such as 0206 are typing errors. */
export const releaseTime = instant(RELEASE_TIME).refine(isReleaseTime, `must be ${RELEASE_TIME}`);

export const level = z.enum(LEVELS, { error: `must be one of ${LEVELS.join(', ')}` });

export const minutes = (max: number) => {
  const message = `must be a whole number of minutes from 1 to ${max}`;
  return z.int({ error: message }).min(1, message).max(max, message);
};

/** Accepts banner lines by locale; an empty one removes it. */
export const text = z.record(
  z.string(),
  z
    .string({ error: 'must be text' })
    .max(MAX_TEXT_LENGTH, `must be at most ${MAX_TEXT_LENGTH} characters`)
    .regex(WITHOUT_NUL, NO_NUL),
  { error: 'must be an object of lines by locale, such as {"sq": "…"}' },
);

export const reason = z
  .string({ error: missingOrNoText })
  .trim()
  .max(MAX_REASON_LENGTH, `must be at most ${MAX_REASON_LENGTH} characters`)
  .regex(WITHOUT_NUL, NO_NUL);

/** Accepts a text for readers: a correction, or the notice of a killed story. */
export const note = z
  .string({ error: missingOrNoText })
  .trim()
  .min(1, 'must not be empty')
  .max(MAX_NOTE_LENGTH, `must be at most ${MAX_NOTE_LENGTH} characters`)
  .regex(WITHOUT_NUL, NO_NUL);

export const expectedEvent = z
  .int({ error: 'must be the number of the event last seen, or null' })
  .nullable();
