import { z } from '@strapi/utils';
import { CORRECTION_KINDS } from '../../../../shared/correction';
import { note, single } from '../../http/fields';

/** Body of POST /flash-news/corrections/:contentType/:documentId. */
export const correctionBody = z.strictObject({
  locale: z.string({ error: 'is missing' }).min(1, 'must not be empty'),
  kind: z.enum(CORRECTION_KINDS, { error: `must be one of ${CORRECTION_KINDS.join(', ')}` }),
  text: note,
});

/** Query of GET on the same path. */
export const correctionsQuery = z.strictObject({
  locale: single('a configured locale').optional(),
});
