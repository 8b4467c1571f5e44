import { z } from '@strapi/utils';
import { instant, reason } from '../../http/fields';

const ACCEPTED = '"now", or a time as ISO 8601 with an offset, such as 2026-01-31T08:00:00Z';

/** Parses the body of PUT /flash-news/releases/:contentType/:documentId; `releasedAt` becomes epoch ms, or stays "now". */
export const changeReleaseBody = z.strictObject({
  locale: z.string({ error: 'is missing' }).min(1, 'must not be empty'),
  releasedAt: z.union([z.literal('now'), instant(ACCEPTED)], { error: `must be ${ACCEPTED}` }),
  confirmWithdrawal: z.boolean({ error: 'must be true or false' }).optional(),
  reason: reason.optional(),
});
