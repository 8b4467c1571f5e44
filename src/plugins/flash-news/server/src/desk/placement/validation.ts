import { z } from '@strapi/utils';
import { PLACES } from '../../../../shared/placement';
import { instant, reason } from '../../http/fields';

const ACCEPTED = 'a time as ISO 8601 with an offset, such as 2026-01-31T08:00:00Z';

/** Body of PUT /flash-news/placements/:contentType/:documentId. `until` in epoch ms. */
export const placementBody = z
  .strictObject({
    locale: z.string({ error: 'is missing' }).min(1, 'must not be empty'),
    place: z.enum(PLACES, { error: `must be one of ${PLACES.join(', ')}` }),
    until: instant(ACCEPTED).optional(),
    replace: z.boolean({ error: 'must be true or false' }).optional(),
    reason: reason.optional(),
  })
  .refine(({ place, until }) => (place === 'top') === (until !== undefined), {
    path: ['until'],
    message: `must be ${ACCEPTED}, with the place "top" and only there`,
  });
