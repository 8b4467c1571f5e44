import { z } from '@strapi/utils';
import { id } from '../http/fields';

/** Body of PUT /flash-news/webhooks/:id; the service checks the names. */
export const webhookBody = z.strictObject({
  events: z
    .array(id, { error: 'must be a list of events' })
    .max(100, 'must name at most 100 events')
    .transform((events) => [...new Set(events)]),
});
