import { z } from '@strapi/utils';
import { limit } from '@newsroom/plugin-kit/server/http/fields';
import { isDay } from '../formats/is-day';

// PostgreSQL's text type rejects NUL alone (manual §8.3).
const WITHOUT_NUL = /^[^\0]*$/;

const single = (accepted: string, longest: number) =>
  z
    .string({ error: `must be given once: ${accepted}` })
    .min(1, `must not be empty: ${accepted}`)
    .max(longest, `must be at most ${longest} characters`)
    .regex(WITHOUT_NUL, 'must not contain the character U+0000');

const DAY = 'a day such as 2026-01-31, or a time as ISO 8601 with an offset';

/** Parses a day, from its beginning in UTC, or a time, to epoch ms. */
const moment = z
  .string({ error: `must be given once: ${DAY}` })
  .regex(/^\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d))?$/, `must be ${DAY}`)
  .transform((text, context) => {
    const epoch = Date.parse(text);
    if (!Number.isNaN(epoch) && isDay(text)) return epoch;
    context.addIssue({ code: 'custom', message: `must be ${DAY}` });
    return z.NEVER;
  });

const languages = {
  locale: single('a configured locale', 100)
    .transform((tag) => tag.replaceAll('_', '-').toLowerCase())
    .optional(),
  fallback: single('"auto" or a comma-separated chain of locales', 1000)
    .transform((text) =>
      [
        ...new Set(
          text
            .toLowerCase()
            .replaceAll('_', '-')
            .split(',')
            .map((tag) => tag.trim()),
        ),
      ].join(','),
    )
    .optional(),
};

/** Query of GET /wire-desk/quotes. */
export const quotesQuery = z.strictObject({
  ...languages,
  speaker: single('a documentId or a slug', 255),
  from: moment.optional(),
  to: moment.optional(),
  limit,
  cursor: single('meta.nextCursor of the page before', 400).optional(),
});

/** Path and query of GET /wire-desk/people/:slug. */
export const personParams = z.strictObject({ slug: single('the slug of a person', 255) });
export const personQuery = z.strictObject({ ...languages, limit });

const LATEST = Date.parse('9999-12-31T23:59:59.999Z');

/** What a cursor of quotes holds. A forged one may hold what PostgreSQL rejects. */
export const positionShape = z.strictObject({
  at: z.int().min(-62_167_219_200_000).max(LATEST),
  turn: z.string().max(100).regex(WITHOUT_NUL),
  id: z.int().min(1).max(2_147_483_647),
  /** Of which query it is. */
  of: z.string().max(20),
});

export type QuotesQuery = z.output<typeof quotesQuery>;
export type PersonQuery = z.output<typeof personQuery>;
