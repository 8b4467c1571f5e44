import { z } from '@strapi/utils';
import { reason, RELEASE_TIME, releaseTime } from '../../http/fields';

/** Parses the body of PUT /flash-news/releases/:contentType/:documentId; `releasedAt` becomes epoch ms, or stays "now" or null. */
export const changeReleaseBody = z.strictObject({
  locale: z.string({ error: 'is missing' }).min(1, 'must not be empty'),
  releasedAt: z.union([z.literal('now'), z.null(), releaseTime], {
    error: `must be "now", or ${RELEASE_TIME}; or null, to take it off a draft`,
  }),
  publish: z.boolean({ error: 'must be true or false' }).optional(),
  confirmWithdrawal: z.boolean({ error: 'must be true or false' }).optional(),
  reason: reason.optional(),
});
