import { z } from '@strapi/utils';
import { latestNewsQuery } from '../feed/validation';

const WORDS = 'words to search for, at most 200 characters';
const ORDERS = ['rank', 'newest'] as const;

// PostgreSQL's text type rejects NUL alone (manual §8.3).
const WITHOUT_NUL = /^[^\0]*$/;

const missingOrRepeated = ({ input }: { input?: unknown }): string =>
  `${input === undefined ? 'is missing' : 'must be given once'}: ${WORDS}`;

/** Query of GET /api/latest-news/search. */
export const searchQuery = z.strictObject({
  q: z
    .string({ error: missingOrRepeated })
    .min(1, `must not be empty: ${WORDS}`)
    .regex(WITHOUT_NUL, 'must not contain the character U+0000')
    .max(200, `must have at most 200 characters`)
    // Spaces make no other search, nor another key in the response cache. The byte order mark is none: it is invisible.
    .transform((text) => text.trim().replaceAll(/[^\S\ufeff]+/g, ' ')),
  locale: latestNewsQuery.shape.locale,
  fallback: latestNewsQuery.shape.fallback,
  category: latestNewsQuery.shape.category,
  person: latestNewsQuery.shape.person,
  author: latestNewsQuery.shape.author,
  from: latestNewsQuery.shape.from,
  to: latestNewsQuery.shape.to,
  sort: z.enum(ORDERS, { error: `must be one of ${ORDERS.join(', ')}` }).default('rank'),
  limit: latestNewsQuery.shape.limit,
  cursor: latestNewsQuery.shape.cursor,
});

export type SearchQuery = z.output<typeof searchQuery>;
