import { z } from '@strapi/utils';

import type { Fault } from './refuse-faults';

/** The largest `integer` of PostgreSQL (its manual, §8.1). */
export const LARGEST_INTEGER = 2 ** 31 - 1;

const ROW_ID = `a whole number from 1 to ${LARGEST_INTEGER}`;

/** Parses the id of a row, as a number or as text. */
export const rowId = z
  .union([z.int(), z.stringFormat('id', /^\d{1,10}$/).transform(Number)], {
    error: `must be ${ROW_ID}`,
  })
  .refine((id) => id >= 1 && id <= LARGEST_INTEGER, { error: `must be ${ROW_ID}` });

/** Paths to a row of one of Strapi's own types; the group is the row's id. */
const PATHS = [
  /^\/admin\/(?:users|roles|webhooks|(?:api|admin|transfer\/)-?tokens)\/(?!me\b|batch-delete$)([^/]+)/,
  /^\/(?:[^/]+\/)?upload\/(?:files|folders)\/([^/]+)/,
  /^\/i18n\/locales\/([^/]+)/,
  /^\/(?:[^/]+\/)?users-permissions\/roles\/([^/]+)/,
];

/** Returns the fault of a request for a row that can't be there: PostgreSQL would fail on such an id (500). */
export const rowIdFaults = (normalizedPath: string): Fault[] => {
  const [, id] = PATHS.flatMap((pattern) => pattern.exec(normalizedPath) ?? []);
  return id === undefined || rowId.safeParse(id).success
    ? []
    : [{ path: ['id'], message: `must be ${ROW_ID}` }];
};
