import { z } from '@strapi/utils';
import { note, reason } from '../../http/fields';

/** Body of POST /flash-news/kills/:contentType/:documentId. */
export const killBody = z.strictObject({
  notice: note,
  reason: reason.min(1, 'must not be empty'),
});

/** Body of POST /flash-news/kills/:contentType/:documentId/end. */
export const reviveBody = z.strictObject({ reason: reason.optional() });
