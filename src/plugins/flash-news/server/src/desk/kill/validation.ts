import { z } from '@strapi/utils';
import { note, reason } from '../../http/fields';

/** Body of POST /flash-news/kills/:contentType/:documentId. */
export const killBody = z.strictObject({
  notices: z.record(z.string(), note, {
    error: 'must be an object of notices by locale, such as {"sq": "…"}',
  }),
  reason: reason.min(1, 'must not be empty'),
});

/** Body of POST /flash-news/kills/:contentType/:documentId/end. */
export const reviveBody = z.strictObject({ reason: reason.optional() });
