import { z } from '@strapi/utils';
import { PLACES } from '../../../../shared/placement';
import { reason, RELEASE_TIME, releaseTime } from '../../http/fields';

/** Body of PUT /flash-news/placements/:contentType/:documentId. `until` in epoch ms. */
export const placementBody = z
  .strictObject({
    locale: z.string({ error: 'is missing' }).min(1, 'must not be empty'),
    place: z.enum(PLACES, { error: `must be one of ${PLACES.join(', ')}` }),
    until: releaseTime.optional(),
    replace: z.boolean({ error: 'must be true or false' }).optional(),
    reason: reason.optional(),
  })
  .refine(({ place, until }) => (place === 'top') === (until !== undefined), {
    path: ['until'],
    message: `must be ${RELEASE_TIME}, with the place "top" and only there`,
  });
