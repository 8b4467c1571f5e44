import { z } from '@strapi/utils';
import { EVENT_KINDS } from '../../../shared/contract';
import { limit, single } from './fields';

/** Query of GET /flash-news/events. `cursor` is the id of the last line seen. */
export const eventsQuery = z.strictObject({
  contentType: single('the uid of a content type').optional(),
  documentId: single('a documentId').optional(),
  kind: z.enum(EVENT_KINDS, { error: `must be one of ${EVENT_KINDS.join(', ')}` }).optional(),
  limit,
  cursor: z
    .string({ error: 'must be given once: meta.nextCursor of the page before' })
    .regex(/^\d{1,15}$/, 'must be meta.nextCursor of the page before')
    .transform(Number)
    .optional(),
});
