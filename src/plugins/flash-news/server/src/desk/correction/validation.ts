import { z } from '@strapi/utils';
import { CORRECTION_KINDS } from '../../../../shared/correction';
import { note, reason, single } from '../../http/fields';

const kind = z.enum(CORRECTION_KINDS, {
  error: `must be one of ${CORRECTION_KINDS.join(', ')}`,
});

/** Body of POST /flash-news/corrections/:contentType/:documentId. */
export const correctionBody = z.strictObject({
  locale: z.string({ error: 'is missing' }).min(1, 'must not be empty'),
  kind,
  text: note,
});

/** Body of PUT /flash-news/corrections/:contentType/:documentId/:id. */
export const amendmentBody = z
  .strictObject({ kind: kind.optional(), text: note.optional(), reason: reason.optional() })
  .refine((body) => body.kind !== undefined || body.text !== undefined, {
    path: ['text'],
    error: 'is missing; give the new text, or the new kind',
  });

/** Body of POST /flash-news/corrections/:contentType/:documentId/:id/withdraw. */
export const withdrawalBody = z.strictObject({ reason: reason.min(1, 'must not be empty') });

/** Query of GET on the same path. */
export const correctionsQuery = z.strictObject({
  locale: single('a configured locale').optional(),
});
